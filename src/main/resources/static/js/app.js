/* On every page: a form is sent once, and after an error the eye is led to what is wrong. */
document.documentElement.classList.add('js');

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || (event.submitter && event.submitter.formTarget === '_blank')) {
    return;
  }
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = 'yes';
  const pressed = event.submitter || form.querySelector('button[type=submit]');
  if (pressed) {
    pressed.setAttribute('aria-busy', 'true');
  }
  setTimeout(() => delete form.dataset.sending, 15000);
});

/* A page that comes back from the browser's memory can be sent again. */
addEventListener('pageshow', () => {
  document.querySelectorAll('form').forEach(form => delete form.dataset.sending);
  document.querySelectorAll('[aria-busy]').forEach(button => button.removeAttribute('aria-busy'));
});

const faults = document.getElementById('faults');
if (faults) {
  faults.focus();
}

document.addEventListener('click', event => {
  document.querySelectorAll('details.person[open], details.help[open]').forEach(menu => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});

/* Of many tabs on a narrow screen the chosen one is in sight. */
const chosen = document.querySelector('.tabs [aria-current]');
if (chosen) {
  const tabs = chosen.closest('.tabs');
  tabs.scrollLeft = chosen.offsetLeft - (tabs.clientWidth - chosen.offsetWidth) / 2;
}
