/*
 * Hiding parts of a photo: boxes are drawn with finger, mouse or keys instead of ticking the cells of the grid. The server hides them; here nothing is changed.
 */
const form = document.querySelector('form.veil');
const stage = form.querySelector('.veil-stage');
const say = form.querySelector('.veil-say');
const words = form.dataset;
const TAP = 8;
const SMALLEST = .02;
let boxes = [];
let chosen = null;

const limit = (value, least, most) => Math.min(most, Math.max(least, value));

/* Where a finger is, in shares of the picture. */
function at(event) {
  const frame = stage.getBoundingClientRect();
  return {x: limit((event.clientX - frame.left) / frame.width, 0, 1), y: limit((event.clientY - frame.top) / frame.height, 0, 1)};
}

function show(box) {
  box.width = limit(box.width, SMALLEST, 1);
  box.height = limit(box.height, SMALLEST, 1);
  box.left = limit(box.left, 0, 1 - box.width);
  box.top = limit(box.top, 0, 1 - box.height);
  Object.assign(box.part.style, {left: box.left * 100 + '%', top: box.top * 100 + '%', width: box.width * 100 + '%', height: box.height * 100 + '%'});
}

function choose(box) {
  chosen = box;
  boxes.forEach(one => one.part.classList.toggle('chosen', one === box));
}

function add(left, top, width, height) {
  const part = document.createElement('button');
  part.type = 'button';
  part.className = 'veil-box';
  const grip = document.createElement('span');
  grip.className = 'veil-grip';
  part.appendChild(grip);
  part.setAttribute('aria-describedby', 'veil-hint');
  const box = {part, left, top, width, height};
  boxes.push(box);
  stage.appendChild(part);
  number();
  show(box);
  choose(box);
  part.addEventListener('focus', () => choose(box));
  part.addEventListener('pointerdown', event => drag(event, box, event.target === grip));
  part.addEventListener('keydown', event => key(event, box));
  say.textContent = words.added;
  return box;
}

function number() {
  boxes.forEach((box, i) => box.part.setAttribute('aria-label', words.box.replace('#', i + 1)));
}

function remove(box) {
  if (!box) {
    return;
  }
  boxes = boxes.filter(one => one !== box);
  box.part.remove();
  number();
  const next = boxes[boxes.length - 1] || null;
  choose(next);
  say.textContent = words.removed;
  (next ? next.part : form.querySelector('[data-do=add]')).focus();
}

/* A square in the middle of somewhere, as wide as a face often is. */
function square(x, y) {
  const frame = stage.getBoundingClientRect();
  const width = .16;
  const height = Math.min(1, width * frame.width / frame.height);
  return add(limit(x - width / 2, 0, 1 - width), limit(y - height / 2, 0, 1 - height), width, height);
}

function grow(box, factor) {
  if (box) {
    const width = limit(box.width * factor, SMALLEST, 1);
    const height = limit(box.height * factor, SMALLEST, 1);
    Object.assign(box, {left: box.left + (box.width - width) / 2, top: box.top + (box.height - height) / 2, width, height});
    show(box);
  }
}

function drag(event, box, resizing) {
  event.stopPropagation();
  event.preventDefault();
  box.part.focus();
  const from = at(event);
  const was = {...box};
  follow(event, box.part, to => {
    if (resizing) {
      box.width = Math.min(was.width + to.x - from.x, 1 - was.left);
      box.height = Math.min(was.height + to.y - from.y, 1 - was.top);
    } else {
      box.left = was.left + to.x - from.x;
      box.top = was.top + to.y - from.y;
    }
    show(box);
  });
}

function follow(event, part, move, end) {
  const moved = one => move(at(one));
  part.setPointerCapture(event.pointerId);
  part.addEventListener('pointermove', moved);
  const stop = one => {
    part.removeEventListener('pointermove', moved);
    part.removeEventListener('pointerup', stop);
    part.removeEventListener('pointercancel', stop);
    if (end) {
      end(one);
    }
  };
  part.addEventListener('pointerup', stop);
  part.addEventListener('pointercancel', stop);
}

function key(event, box) {
  const step = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[event.key];
  if (step) {
    event.preventDefault();
    box[event.shiftKey ? 'width' : 'left'] += step[0] * .01;
    box[event.shiftKey ? 'height' : 'top'] += step[1] * .01;
    show(box);
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault();
    remove(box);
  }
}

stage.addEventListener('pointerdown', event => {
  if (event.button !== 0) {
    return;
  }
  event.preventDefault();
  const from = at(event);
  const start = {x: event.clientX, y: event.clientY};
  let box = null;
  follow(event, stage, to => {
    box = box || add(from.x, from.y, SMALLEST, SMALLEST);
    Object.assign(box, {left: Math.min(from.x, to.x), top: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y)});
    show(box);
  }, end => {
    const tapped = Math.hypot(end.clientX - start.x, end.clientY - start.y) < TAP;
    if (tapped && box) {
      remove(box);
    }
    if (tapped && end.type === 'pointerup') {
      box = square(from.x, from.y);
    }
    if (box) {
      box.part.focus();
    }
  });
});

const acts = {
  add: () => square(.5, .5).part.focus(),
  larger: () => grow(chosen, 1.2),
  smaller: () => grow(chosen, 1 / 1.2),
  remove: () => remove(chosen),
};
form.querySelectorAll('[data-do]').forEach(button => button.addEventListener('click', () => acts[button.dataset.do]()));

form.addEventListener('submit', () => {
  form.querySelectorAll('[name=box]').forEach(one => one.remove());
  boxes.forEach(box => {
    const sent = document.createElement('input');
    sent.type = 'hidden';
    sent.name = 'box';
    sent.value = [box.left, box.top, box.width, box.height].map(side => Math.round(side * 1000)).join(',');
    form.appendChild(sent);
  });
});

form.classList.add('veil-boxes');
form.querySelector('.veil-live').hidden = false;
form.querySelectorAll('[name=cell]').forEach(cell => cell.disabled = true);
