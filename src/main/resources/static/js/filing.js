/*
 * The form of a citizen, in calm steps. Without this file it is one long form; nothing here decides anything, the server checks it all again.
 * ES2018 for old phones and LINE's browser.
 */
const form = document.getElementById('filing');
const words = form.dataset;
const steps = Array.from(form.querySelectorAll('.filing-step'));
const field = name => form.elements[name];
const chosen = name => {
  const one = form.querySelector('[name="' + name + '"]:checked');
  return one ? one.value : '';
};
const make = (tag, className, text) => {
  const element = document.createElement(tag);
  element.className = className || '';
  element.textContent = text || '';
  return element;
};
const button = (text, kind, press) => {
  const one = make('button', 'button ' + kind, text);
  one.type = 'button';
  one.addEventListener('click', press);
  return one;
};
const token = form.querySelector('input[type=hidden]');
const signed = () => {
  const data = new FormData();
  data.append(token.name, token.value);
  return data;
};
const store = (() => {
  try {
    localStorage.setItem('filing', '1');
    localStorage.removeItem('filing');
    return localStorage;
  } catch (off) {
    return null;
  }
})();

/* ---- steps ---- */
let current = 0;
const introduction = [document.querySelector('main > .lead'), document.querySelector('main > .lead ~ p')];
const progress = make('p', 'filing-progress');
const nav = make('p', 'actions filing-nav');
const back = button(words.back, 'secondary', () => open(current - 1, true));
const next = button(words.next, 'primary', () => {
  if (complete(steps[current])) {
    open(current + 1, true);
  }
});

/* Asks for what is missing before going on, in the browser's own words; true when nothing is. */
function complete(step) {
  const wrong = Array.from(step.querySelectorAll('input, select, textarea')).find(one => !one.disabled && !one.checkValidity());
  if (!wrong) {
    return true;
  }
  const tile = wrong.closest('details');
  if (wrong.name === 'category') {
    const first = document.getElementById('f-category');
    first.parentElement.open = true;
    reveal(first.parentElement.querySelector('input'));
  } else {
    if (tile) {
      tile.open = true;
    }
    reveal(wrong);
  }
  return false;
}

function reveal(wrong) {
  wrong.focus();
  wrong.reportValidity();
}

function open(number, remember) {
  current = Math.max(0, Math.min(number, steps.length - 1));
  steps.forEach((step, i) => step.hidden = i !== current);
  introduction.forEach(one => one.hidden = current > 0);
  back.hidden = current === 0;
  next.hidden = current === steps.length - 1;
  progress.textContent = words.progress.replace('##', steps.length).replace('#', current + 1);
  if (remember) {
    history.pushState({step: current}, '', '#' + steps[current].id);
    const heading = steps[current].querySelector('h2');
    heading.tabIndex = -1;
    heading.focus({preventScroll: true});
    progress.scrollIntoView();
  }
}

function startSteps() {
  form.classList.add('stepped');
  form.querySelectorAll('.filing-plain').forEach(one => one.hidden = true);
  steps[0].parentElement.insertBefore(progress, steps[0]);
  nav.append(back, next);
  form.appendChild(nav);
  const faulty = steps.findIndex(step => step.querySelector('.faulty'));
  history.replaceState({step: Math.max(0, faulty)}, '', location.pathname + location.search);
  open(faulty, false);
  addEventListener('popstate', event => open(event.state && event.state.step || 0, false));
  document.querySelectorAll('#faults a').forEach(link => link.addEventListener('click', event => {
    const wrong = document.getElementById(link.hash.slice(1));
    const step = wrong ? steps.findIndex(one => one.contains(wrong)) : -1;
    if (step >= 0) {
      event.preventDefault();
      open(step, true);
      wrong.focus();
      wrong.scrollIntoView();
    }
  }));
}

/* ---- what depends on what ---- */
const seat = form.querySelector('.filing-seat');

function follow() {
  const category = form.querySelector('[name=category]:checked');
  const secret = isSecret();
  const anonymous = chosen('complainant') === 'ANONYMOUS';
  seat.hidden = !secret;
  seat.querySelectorAll('[name=accusedSeat]').forEach(one => one.required = secret);
  const other = category && category.closest('details').querySelector('[name=categoryWords]');
  if (field('categoryWords')) {
    field('categoryWords').required = Boolean(other);
  }
  field('accusedName').required = chosen('accusedKind') !== 'UNKNOWN';
  form.querySelectorAll('.filing-person').forEach(one => one.hidden = anonymous);
  field('firstName').required = !anonymous;
  field('address').required = !anonymous;
  field('phone').required = !anonymous && !field('noPhone').checked;
  const nameless = form.querySelector('[name=complainant][value=ANONYMOUS]');
  nameless.disabled = Boolean(category) && !category.dataset.anonymous;
  if (nameless.disabled && nameless.checked) {
    form.querySelector('[name=complainant][value=NAMED]').checked = true;
    follow();
    return;
  }
  field('elsewhereWords').closest('.field').hidden = chosen('elsewhere') === 'NO';
}

function isSecret() {
  const category = form.querySelector('[name=category]:checked');
  return Boolean(category && category.dataset.secret);
}

form.addEventListener('change', follow);
form.querySelectorAll('.filing-tile').forEach(tile => tile.addEventListener('toggle', () => {
  if (tile.open) {
    form.querySelectorAll('.filing-tile[open]').forEach(other => {
      if (other !== tile && !other.querySelector(':checked')) {
        other.open = false;
      }
    });
  }
}));

/* ---- places ---- */
const areas = form.querySelector('.filing-areas');
const bangkok = form.querySelector('.filing-bangkok');

function fill(select, blank, list, value) {
  select.textContent = '';
  select.appendChild(new Option(blank, ''));
  list.forEach(area => select.appendChild(new Option(area.label, area.value)));
  select.value = value || '';
  if (select.selectedIndex < 0) {
    select.value = '';
  }
}

const fetched = address => fetch(address).then(answer => answer.ok ? answer.json() : []);

function districts(value, subdistrict) {
  const province = field('province').value;
  bangkok.hidden = province !== '10';
  fill(field('district'), province && province !== '10' ? areas.dataset.districtChoose : areas.dataset.districtFirst, []);
  fill(field('subdistrict'), areas.dataset.subdistrictFirst, []);
  if (!province || province === '10') {
    return Promise.resolve();
  }
  return fetched(areas.dataset.districts + '?province=' + province)
    .then(list => fill(field('district'), areas.dataset.districtChoose, list, value))
    .then(() => subdistricts(subdistrict))
    .catch(showPlainButtons);
}

function subdistricts(value) {
  const district = field('district').value;
  fill(field('subdistrict'), district ? areas.dataset.subdistrictChoose : areas.dataset.subdistrictFirst, []);
  if (!district) {
    return Promise.resolve();
  }
  return fetched(areas.dataset.subdistricts + '?district=' + district)
    .then(list => fill(field('subdistrict'), areas.dataset.subdistrictChoose, list, value))
    .catch(showPlainButtons);
}

/* The lists could not be fetched: the way without scripts still works. */
function showPlainButtons() {
  areas.querySelectorAll('.filing-plain').forEach(one => one.hidden = false);
}

field('province').addEventListener('change', () => districts());
field('district').addEventListener('change', () => subdistricts());

const here = form.querySelector('.filing-here');
if ('geolocation' in navigator) {
  here.hidden = false;
  const say = text => here.querySelector('p').textContent = text;
  here.querySelector('button').addEventListener('click', () => {
    say(here.dataset.looking);
    navigator.geolocation.getCurrentPosition(found => {
      const at = found.coords;
      const data = signed();
      data.append('latitude', at.latitude);
      data.append('longitude', at.longitude);
      fetch(here.dataset.nearest, {method: 'POST', body: data})
        .then(answer => answer.status === 200 ? answer.json() : null)
        .then(nearest => {
          if (!nearest) {
            say(here.dataset.notFound);
            return null;
          }
          pin(at.latitude, at.longitude);
          field('province').value = nearest.province;
          say(here.dataset.found.replace('#', nearest.name));
          return districts(nearest.district);
        })
        .catch(() => say(here.dataset.notFound));
    }, () => say(here.dataset.denied), {timeout: 15000, maximumAge: 60000, enableHighAccuracy: true});
  });
}

/* ---- the pin and the map, which is fetched only when it is asked for ---- */
const map = form.querySelector('.filing-map');
const pinned = map.querySelector('.filing-pin');

function pin(latitude, longitude) {
  field('latitude').value = latitude === '' ? '' : Number(latitude).toFixed(6);
  field('longitude').value = longitude === '' ? '' : Number(longitude).toFixed(6);
  pinned.hidden = field('latitude').value === '';
  form.dispatchEvent(new CustomEvent('pinned'));
  form.dispatchEvent(new Event('change'));
}

pinned.querySelector('button').addEventListener('click', () => pin('', ''));
pinned.hidden = field('latitude').value === '';
map.hidden = false;
const opener = map.querySelector(':scope > button');
opener.addEventListener('click', () => {
  const say = text => map.querySelector(':scope > .hint').textContent = text;
  opener.hidden = true;
  say(map.dataset.loading);
  import(map.dataset.script)
    .then(module => module.show(map, form, pin))
    .then(() => say(map.dataset.hint))
    .catch(() => {
      say(map.dataset.failed);
      opener.hidden = false;
    });
});

/* ---- the draft: what was typed, on this device, for a day; never photos ---- */
const DAY = 24 * 60 * 60 * 1000;
const PREFIX = 'draft:';
let cleared = false;
const note = make('p', 'filing-draft hint');

const drafts = () => Object.keys(store || {}).filter(name => name.startsWith(PREFIX));
const mine = () => PREFIX + field('key').value;

/* A secret matter is kept only if the person said so; then it is there already when the page comes back. */
let keepSecret = Boolean(store && store.getItem(mine()));

function typed() {
  const values = {};
  Array.from(form.elements).forEach(one => {
    const box = one.type === 'radio' || one.type === 'checkbox';
    if (!one.name || one.name === token.name || one.name === 'key' || one.type === 'file' || one.type === 'submit' || box && !one.checked) {
      return;
    }
    if (one.value) {
      values[one.name] = one.value;
    }
  });
  return values;
}

function save() {
  if (!store || cleared) {
    return;
  }
  if (isSecret() && !keepSecret) {
    store.removeItem(mine());
  } else if (field('story').value || chosen('category')) {
    try {
      store.setItem(mine(), JSON.stringify({at: Date.now(), values: typed()}));
    } catch (full) {
      return;
    }
  }
  tellDraft();
}

function tellDraft() {
  note.textContent = '';
  if (cleared) {
    note.textContent = words.draftCleared;
  } else if (isSecret() && !keepSecret) {
    note.append(words.draftSecret + ' ', button(words.draftKeep, 'quiet', () => {
      keepSecret = true;
      save();
    }));
  } else {
    note.append(words.draftKept + ' ', button(words.draftClear, 'quiet', () => {
      drafts().forEach(name => store.removeItem(name));
      cleared = true;
      tellDraft();
    }));
  }
}

function restore(name) {
  const draft = JSON.parse(store.getItem(name));
  field('key').value = name.slice(PREFIX.length);
  form.querySelectorAll('[type=checkbox]').forEach(one => one.checked = false);
  Object.keys(draft.values).forEach(one => {
    const boxes = Array.from(form.querySelectorAll('[name="' + one + '"]'));
    boxes.forEach(box => {
      if (box.type === 'radio' || box.type === 'checkbox') {
        box.checked = box.value === draft.values[one];
      } else {
        if (box.tagName === 'SELECT' && !Array.from(box.options).some(option => option.value === draft.values[one])) {
          box.appendChild(new Option('', draft.values[one]));
        }
        box.value = draft.values[one];
      }
    });
  });
  pressed('draft');
}

/* The server shows the form again, with the lists of places and the photos that belong to the draft. */
function pressed(value) {
  const choose = document.createElement('input');
  choose.type = 'hidden';
  choose.name = 'choose';
  choose.value = value;
  form.appendChild(choose);
  form.submit();
}

function offerDraft() {
  drafts().forEach(name => {
    let at = 0;
    try {
      at = JSON.parse(store.getItem(name)).at;
    } catch (garbled) {
      at = 0;
    }
    if (Date.now() - at > DAY) {
      store.removeItem(name);
    }
  });
  const other = drafts().filter(name => name !== mine());
  if (!other.length || document.getElementById('faults') || field('story').value) {
    return;
  }
  const newest = other.sort((a, b) => JSON.parse(store.getItem(b)).at - JSON.parse(store.getItem(a)).at)[0];
  const offer = make('div', 'notice info filing-offer');
  offer.setAttribute('role', 'status');
  const actions = make('p', 'actions');
  actions.append(
    button(words.draftUse, 'primary', () => {
      offer.remove();
      restore(newest);
    }),
    button(words.draftDrop, 'secondary', () => {
      drafts().forEach(name => store.removeItem(name));
      offer.remove();
    }));
  offer.append(make('p', '', words.draftFound), actions);
  form.insertBefore(offer, form.firstChild);
}

if (store) {
  form.appendChild(note);
  let soon = 0;
  const later = () => {
    clearTimeout(soon);
    soon = setTimeout(save, 400);
  };
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  addEventListener('pagehide', save);
  tellDraft();
}

/* ---- sending ---- */
const notice = form.querySelector('.filing-notice');

function hold(event, text) {
  event.preventDefault();
  event.stopImmediatePropagation();
  notice.textContent = text;
  notice.hidden = false;
  notice.scrollIntoView();
}

let choosing = false;
form.addEventListener('click', event => {
  const pressed = event.target.closest('button');
  choosing = Boolean(pressed && pressed.name);
}, true);

form.addEventListener('submit', event => {
  notice.hidden = true;
  if (choosing) {
    return;
  }
  const missing = steps.findIndex(step => Array.from(step.querySelectorAll('input, select, textarea'))
    .some(one => !one.disabled && !one.checkValidity()));
  if (missing >= 0) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (missing !== current) {
      open(missing, true);
    }
    complete(steps[missing]);
    return;
  }
  if (navigator.onLine === false) {
    hold(event, words.offline);
    return;
  }
  save();
  notice.textContent = words.sending;
  notice.hidden = false;
});

/* Enter in a line of text goes on to the next step instead of sending half a form. */
form.addEventListener('keydown', event => {
  if (event.key === 'Enter' && event.target.matches('input:not([type=submit]):not([type=button])')) {
    event.preventDefault();
    if (!next.hidden) {
      next.click();
    }
  }
});

addEventListener('pageshow', () => notice.hidden = true);

startSteps();
follow();
offerDraft();
