/*
 * Writing an activity down in the field: what is typed stays on this device until it is saved, and the place is asked of the telephone. Photos are the matter of
 * photos.js; those that arrived are remembered by the server.
 */
const PREFIX = 'fieldwork:';
const WEEK = 7 * 24 * 60 * 60 * 1000;
const store = (() => {
  try {
    localStorage.setItem('fieldwork', '1');
    localStorage.removeItem('fieldwork');
    return localStorage;
  } catch (off) {
    return null;
  }
})();
const form = document.querySelector('form.fieldwork');
const mine = form && form.dataset.draft ? PREFIX + form.dataset.draft : '';
const token = form ? form.querySelector('input[type=hidden]').name : '';

/* What was sent and is not asked again was saved; what is old is nobody's any more. */
function tidy() {
  Object.keys(store).filter(name => name.startsWith(PREFIX) && name !== mine).forEach(name => {
    let draft = {};
    try {
      draft = JSON.parse(store.getItem(name));
    } catch (garbled) {
      draft = {at: 0};
    }
    if (draft.sent || !draft.at || Date.now() - draft.at > WEEK) {
      store.removeItem(name);
    }
  });
}

const fields = () => Array.from(form.elements).filter(one => one.name && one.name !== token && !['hidden', 'file', 'submit', 'button'].includes(one.type));

function save(sent) {
  const values = {};
  fields().forEach(one => values[one.name] = one.type === 'checkbox' ? one.checked : one.value);
  try {
    store.setItem(mine, JSON.stringify({at: Date.now(), sent, values}));
  } catch (full) {
    return;
  }
}

function restore() {
  let draft = null;
  try {
    draft = JSON.parse(store.getItem(mine));
  } catch (garbled) {
    draft = null;
  }
  if (!draft || document.getElementById('faults')) {
    return;
  }
  fields().filter(one => one.name in draft.values).forEach(one => {
    if (one.type === 'checkbox') {
      one.checked = draft.values[one.name];
    } else {
      one.value = draft.values[one.name];
    }
  });
}

if (store) {
  tidy();
}
if (store && mine) {
  restore();
  let soon = 0;
  let typed = false;
  const later = () => {
    typed = true;
    clearTimeout(soon);
    soon = setTimeout(() => save(false), 300);
  };
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  addEventListener('pagehide', () => typed && !form.dataset.sending && save(form.hasAttribute('data-waited')));
  form.addEventListener('submit', event => event.defaultPrevented || save(true));
  const kept = document.createElement('p');
  kept.className = 'hint';
  kept.textContent = form.dataset.kept;
  form.appendChild(kept);
}

/* Nothing is sent into nowhere: the browser would show its own page, and what was chosen would be gone. */
if (form) {
  form.addEventListener('submit', event => {
    const told = form.querySelector('.fieldwork-offline');
    if (told) {
      told.remove();
    }
    if (navigator.onLine === false) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const notice = document.createElement('p');
      notice.className = 'fieldwork-offline fault';
      notice.setAttribute('role', 'alert');
      notice.textContent = form.dataset.offline;
      form.appendChild(notice);
      notice.scrollIntoView({block: 'center'});
    }
  }, true);
}

const here = form && form.querySelector('.here');
if (here && 'geolocation' in navigator) {
  here.hidden = false;
  const say = text => here.querySelector('[role=status]').textContent = text;
  here.querySelector('button').addEventListener('click', () => {
    say(here.dataset.looking);
    navigator.geolocation.getCurrentPosition(found => {
      form.elements.pin.value = found.coords.latitude.toFixed(5) + ', ' + found.coords.longitude.toFixed(5);
      form.elements.pin.dispatchEvent(new Event('input', {bubbles: true}));
      say(here.dataset.found);
    }, () => say(here.dataset.denied), {timeout: 15000, maximumAge: 60000, enableHighAccuracy: true});
  });
}

/* Photos move up and down at the press of a button; without scripts their numbers are typed. */
const order = document.querySelector('.arrange');
if (order) {
  const items = () => Array.from(order.querySelectorAll(':scope > li'));
  const number = () => items().forEach((item, i, all) => {
    item.querySelector('.arrange-place input').value = i + 1;
    item.querySelector('[data-by="-1"]').disabled = i === 0;
    item.querySelector('[data-by="1"]').disabled = i === all.length - 1;
  });
  items().forEach(item => {
    const place = item.querySelector('.arrange-place');
    [['-1', '↑', order.dataset.up], ['1', '↓', order.dataset.down]].forEach(([by, sign, words]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button secondary';
      button.dataset.by = by;
      button.textContent = sign;
      button.setAttribute('aria-label', words + ': ' + place.querySelector('label').textContent);
      button.addEventListener('click', () => {
        const other = by === '1' ? item.nextElementSibling : item.previousElementSibling;
        if (other) {
          order.insertBefore(by === '1' ? other : item, by === '1' ? item : other);
          number();
          (button.disabled ? item.querySelector('[data-by]:not(:disabled)') : button).focus();
        }
      });
      place.appendChild(button);
    });
  });
  number();
}
