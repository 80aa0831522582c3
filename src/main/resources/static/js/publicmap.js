/* What the list says, on a map: outlines of provinces, a dot where something was published. The list is the source; without this file it is all there is. */
const canvas = document.getElementById('map');

function loaded(make) {
  return new Promise((done, failed) => {
    const element = make();
    element.onload = done;
    element.onerror = failed;
    document.head.appendChild(element);
  });
}

function draw(outlines) {
  const L = window.L;
  canvas.setAttribute('role', 'region');
  canvas.setAttribute('aria-label', canvas.dataset.label);
  const styles = getComputedStyle(canvas);
  const view = L.map(canvas, {attributionControl: canvas.dataset.attribution !== '', minZoom: 5, maxZoom: 17, scrollWheelZoom: false, fadeAnimation: false}).setView([13.5, 101], 5);
  if (canvas.dataset.tiles) {
    L.tileLayer(canvas.dataset.tiles, {maxZoom: 17, attribution: canvas.dataset.attribution}).addTo(view);
  }
  L.geoJSON(outlines, {interactive: false, style: {color: styles.color, weight: 1, opacity: .6, fillOpacity: .04}}).addTo(view);

  const spots = new Map();
  document.querySelectorAll('.map-item[data-latitude]').forEach(item => {
    const spot = item.dataset.latitude + ',' + item.dataset.longitude;
    spots.set(spot, [...(spots.get(spot) || []), item]);
  });
  const points = [];
  spots.forEach((items, spot) => {
    const point = spot.split(',').map(Number);
    points.push(point);
    const names = items.map(item => item.querySelector('a').textContent);
    const icon = L.divIcon({className: 'map-dot ' + (items.some(item => item.classList.contains('of-case')) ? 'of-case' : 'of-activity'), html: items.length > 1 ? String(items.length) : '', iconSize: [32, 32]});
    const words = items.length > 1 ? canvas.dataset.several.replace('#', items.length) + ': ' + names.join(', ') : names[0];
    const popup = document.createElement('ul');
    popup.className = 'map-popup';
    items.forEach(item => {
      const line = document.createElement('li');
      line.appendChild(item.querySelector('a').cloneNode(true));
      popup.appendChild(line);
    });
    const marker = L.marker(point, {icon, title: words, alt: words, keyboard: true}).bindPopup(popup).addTo(view);
    marker.getElement().setAttribute('aria-label', words);
  });
  if (points.length) {
    view.fitBounds(L.latLngBounds(points).pad(.3), {maxZoom: 10});
  }
}

function show() {
  canvas.textContent = '';
  Promise.all([
    loaded(() => Object.assign(document.createElement('link'), {rel: 'stylesheet', href: canvas.dataset.style})),
    loaded(() => Object.assign(document.createElement('script'), {src: canvas.dataset.leaflet})),
    fetch(canvas.dataset.outlines).then(answer => answer.json()),
  ]).then(([, , outlines]) => draw(outlines)).catch(() => canvas.remove());
}

/* The first time the map comes when it is asked for: it weighs more than all the rest. Afterwards the browser has it, and it comes by itself. */
if (canvas) {
  let known = false;
  try {
    known = localStorage.getItem('map') === 'yes';
  } catch {
    /* A browser that keeps nothing asks each time. */
  }
  canvas.hidden = false;
  if (known) {
    show();
  } else {
    const button = Object.assign(document.createElement('button'), {type: 'button', className: 'button secondary', textContent: canvas.dataset.show});
    button.addEventListener('click', () => {
      try {
        localStorage.setItem('map', 'yes');
      } catch {
        /* It is drawn all the same. */
      }
      show();
    });
    canvas.appendChild(button);
  }
}
