/* After filing: what was typed leaves this device; the slip can be printed. */
const filed = document.getElementById('filed');
const forget = mine => {
  try {
    Object.keys(localStorage)
      .filter(name => mine ? name === 'draft:' + filed.dataset.key : name.startsWith('draft:'))
      .forEach(name => localStorage.removeItem(name));
  } catch (off) {
    /* nothing was kept */
  }
};
forget(true);

const print = filed.querySelector('.filed-print');
print.hidden = false;
print.addEventListener('click', () => window.print());

const clear = filed.querySelector('.filed-clear');
clear.hidden = false;
clear.addEventListener('click', () => {
  forget(false);
  filed.querySelector('.filed-cleared').textContent = filed.dataset.cleared;
});
