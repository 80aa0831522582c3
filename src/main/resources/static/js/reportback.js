/*
 * Keeps a report as one types: a moment after the last key it goes to the server, and where there is no network it stays on this device and is sent when
 * there is one again. A page numbers what it sends, so that nothing counts twice and nothing old replaces what is newer. Photos are the matter of photos.js:
 * they go by themselves, again when the line is back, and hang with the next press.
 */
const form = document.querySelector('form.report-back');
const told = document.getElementById('saved');
const LATER = 1500;
const PREFIX = 'reportback:';

if (form) {
  const place = PREFIX + form.dataset.draft;
  const guard = form.querySelector('input[type=hidden]').name;
  let timer = 0;
  let over = false;

  const say = which => {
    told.textContent = told.dataset[which];
  };

  const store = {
    keep: body => {
      try {
        localStorage.setItem(place, body);
      } catch (full) {
        /* without room nothing can be kept here; the next key tries again */
      }
    },
    kept: () => {
      try {
        return localStorage.getItem(place);
      } catch (off) {
        return null;
      }
    },
    drop: () => {
      try {
        localStorage.removeItem(place);
      } catch (off) {
        /* nothing was kept */
      }
    }
  };

  const body = () => {
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string') {
        data.append(name, value);
      }
    }
    return data;
  };

  /* Whatever was typed earlier goes with the guard of this page. */
  const send = async typed => {
    typed.set(guard, form.elements[guard].value);
    const answer = await fetch(form.dataset.draft, {method: 'POST', body: typed, credentials: 'same-origin', redirect: 'manual'});
    return answer.status;
  };

  const keep = async () => {
    if (over) {
      return;
    }
    const typed = body();
    const step = form.elements.step;
    step.value = String(Number(step.value) + 1);
    try {
      const status = await send(typed);
      if (status === 204) {
        store.drop();
        say('kept');
      } else if (status === 409) {
        over = true;
        say('overtaken');
      } else {
        throw new Error(String(status));
      }
    } catch (offline) {
      store.keep(typed.toString());
      say('offline');
    }
  };

  const late = async () => {
    const waiting = store.kept();
    if (!waiting) {
      return;
    }
    try {
      const status = await send(new URLSearchParams(waiting));
      if (status === 204 || status === 409) {
        store.drop();
      }
      if (status === 204 && new URLSearchParams(waiting).get('key') !== form.elements.key.value) {
        location.reload();
      } else if (status === 204) {
        say('kept');
      }
    } catch (still) {
      say('offline');
    }
  };

  form.addEventListener('input', event => {
    if (event.target.type !== 'file') {
      clearTimeout(timer);
      timer = setTimeout(keep, LATER);
    }
  });
  form.addEventListener('submit', () => clearTimeout(timer));
  addEventListener('online', late);
  late();
}
