/* The screen in the hall: one slide after another, for days. Asks every minute for what has changed; without the network it goes on with what it has. */
const root = document.documentElement;
const stage = document.getElementById('stage');
const slides = document.getElementById('slides');
const keys = document.getElementById('keys');
const pauseKey = document.getElementById('pause');
const bar = document.getElementById('bar-in');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const MINUTE = 60000;
const needed = new Set();
let at = null;
let timer = 0;
let paused = false;
let tag = '';
const build = slides.firstElementChild.dataset.build;
let fading = null;

const all = () => [...slides.querySelectorAll('.slide')];

/* A photo that has not come, or never will, is passed over rather than shown as a hole. */
function ready(slide) {
  const photo = slide.querySelector('figure img');
  return !photo || (photo.complete && photo.naturalWidth > 0);
}

/* As many lines as there is room for, so that no line is cut in half. */
function fit(slide) {
  const words = slide.querySelector('.ex-words');
  const gist = slide.querySelector('.ex-gist');
  for (let lines = 8; gist && lines > 1; lines--) {
    gist.style.setProperty('--lines', String(lines));
    if (words.scrollHeight <= words.clientHeight) {
      break;
    }
  }
}

function show(slide) {
  clearTimeout(timer);
  for (const one of slides.querySelectorAll('.slide')) {
    const on = one === slide;
    one.classList.toggle('on', on);
    one.inert = !on;
    one.setAttribute('aria-hidden', on ? 'false' : 'true');
  }
  at = slide.dataset.key;
  fit(slide);
  if (fading) {
    fading.cancel();
    fading = null;
  }
  if (paused) {
    return;
  }
  const time = Number(slide.dataset.seconds) * 1000;
  if (!still.matches) {
    fading = bar.animate([{transform: 'scaleX(0)'}, {transform: 'scaleX(1)'}], {duration: time, fill: 'forwards'});
  }
  timer = setTimeout(() => step(1), time);
}

function step(by) {
  const list = all();
  let place = list.findIndex(one => one.dataset.key === at);
  for (let tried = 0; tried < list.length; tried++) {
    place = (place + by + list.length) % list.length;
    if (ready(list[place])) {
      break;
    }
  }
  show(list[place]);
}

function pause(now) {
  paused = now;
  pauseKey.setAttribute('aria-pressed', String(now));
  pauseKey.textContent = now ? pauseKey.dataset.go : pauseKey.dataset.pause;
  const here = all().find(one => one.dataset.key === at);
  if (here) {
    show(here);
  }
}

/* What is there now takes the place of what was; the slide in sight stays in sight unless it was withdrawn. */
function replace(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('.ex-all');
  if (!fresh || !fresh.querySelector('.slide')) {
    return;
  }
  if (fresh.dataset.build !== build) {
    location.reload();
    return;
  }
  const kept = new Map(all().map(one => [one.dataset.key, one]));
  for (const slide of [...fresh.querySelectorAll('.slide')]) {
    const same = kept.get(slide.dataset.key);
    const photo = same && same.querySelector('figure img');
    const wanted = slide.querySelector('figure img');
    if (photo && wanted && photo.getAttribute('src') === wanted.getAttribute('src')) {
      photo.alt = wanted.alt;
      wanted.replaceWith(photo);
    }
  }
  slides.replaceChildren(document.importNode(fresh, true));
  for (const slide of all()) {
    const same = kept.get(slide.dataset.key);
    slide.inert = true;
    if (same && slide.dataset.key === at) {
      slide.classList.add('on');
      slide.inert = false;
      fit(slide);
    }
  }
  if (!all().some(one => one.dataset.key === at)) {
    step(1);
  }
}

function away(is) {
  document.getElementById('away').hidden = !is;
}

async function ask() {
  try {
    const answer = await fetch(stage.dataset.from, {cache: 'no-cache', signal: AbortSignal.timeout(20000)});
    away(answer.headers.has('X-Kept'));
    if (answer.ok && answer.headers.get('ETag') !== tag) {
      tag = answer.headers.get('ETag');
      replace(await answer.text());
    } else if (answer.body) {
      await answer.body.cancel();
    }
  } catch {
    away(true);
  }
  keep();
}

/* Tells the keeper what this screen needs, and by that what it may forget: a withdrawn photo is not kept. */
function keep() {
  for (const entry of performance.getEntriesByType('resource')) {
    if (entry.name.includes('/static/')) {
      needed.add(entry.name);
    }
  }
  performance.clearResourceTimings();
  const keeper = navigator.serviceWorker && navigator.serviceWorker.controller;
  if (keeper) {
    const photos = [...slides.querySelectorAll('img')].map(one => one.src);
    keeper.postMessage({keep: [location.href, new URL(stage.dataset.from, location.href).href, ...needed, ...photos]});
  }
}

function tell() {
  document.getElementById('clock').textContent =
      new Date().toLocaleString(root.lang === 'th' ? 'th-TH' : 'en-GB', {timeZone: 'Asia/Bangkok', weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit'});
}

async function awake() {
  if (navigator.wakeLock && document.visibilityState === 'visible') {
    await navigator.wakeLock.request('screen').catch(() => {});
  }
}

function full() {
  if (document.fullscreenElement) {
    document.exitFullscreen();
  } else {
    root.requestFullscreen().catch(() => {});
  }
}

const KEYS = {' ': () => pause(!paused), ArrowRight: () => step(1), PageDown: () => step(1), ArrowLeft: () => step(-1), PageUp: () => step(-1), f: full, F: full};
addEventListener('keydown', event => {
  const act = KEYS[event.key];
  if (act && !event.ctrlKey && !event.metaKey && !event.altKey && !(event.key === ' ' && event.target instanceof HTMLButtonElement)) {
    event.preventDefault();
    act();
  }
});
document.getElementById('before').addEventListener('click', () => step(-1));
document.getElementById('next').addEventListener('click', () => step(1));
document.getElementById('full').addEventListener('click', full);
pauseKey.addEventListener('click', () => pause(!paused));

let resting = 0;
addEventListener('pointermove', () => {
  root.classList.add('moved');
  clearTimeout(resting);
  resting = setTimeout(() => root.classList.remove('moved'), 4000);
});

root.classList.add('running');
keys.hidden = false;
document.getElementById('bar').hidden = false;
show(all()[0]);
tell();
awake();
setInterval(tell, 10000);
setInterval(ask, MINUTE);
addEventListener('online', ask);
document.addEventListener('visibilitychange', awake);
if (navigator.serviceWorker) {
  navigator.serviceWorker.addEventListener('controllerchange', () => keep());
  navigator.serviceWorker.register(stage.dataset.worker).then(() => document.fonts.ready).then(ask, ask);
} else {
  ask();
}
