/* A map to put a pin on: outlines of provinces and the seats of districts, no tiles. Fetched when "map" is pressed. */
function loaded(make) {
  return new Promise((done, failed) => {
    const element = make();
    element.onload = done;
    element.onerror = failed;
    document.head.appendChild(element);
  });
}

function leaflet(map) {
  if (window.L) {
    return Promise.resolve();
  }
  return Promise.all([
    loaded(() => Object.assign(document.createElement('link'), {rel: 'stylesheet', href: map.dataset.style})),
    loaded(() => Object.assign(document.createElement('script'), {src: map.dataset.leaflet})),
  ]);
}

const json = address => fetch(address).then(answer => {
  if (!answer.ok) {
    throw new Error('no ' + address);
  }
  return answer.json();
});

export function show(map, form, pin) {
  return Promise.all([leaflet(map), json(map.dataset.outlines)]).then(([, outlines]) => draw(map, form, pin, outlines));
}

function draw(map, form, pin, outlines) {
  const L = window.L;
  const canvas = map.querySelector('.filing-canvas');
  canvas.hidden = false;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', map.dataset.label);
  const colour = getComputedStyle(canvas).color;
  const view = L.map(canvas, {attributionControl: false, minZoom: 5, maxZoom: 17}).setView([15.5, 101], 6);
  L.geoJSON(outlines, {interactive: false, style: {color: colour, weight: 1, opacity: .6, fillOpacity: .04}}).addTo(view);
  const seats = L.layerGroup().addTo(view);
  const mark = L.circleMarker([0, 0], {radius: 10, color: '#b3261e', weight: 3, fillOpacity: .5});

  const showPin = () => {
    const latitude = form.elements.latitude.value;
    if (latitude) {
      mark.setLatLng([latitude, form.elements.longitude.value]).addTo(view);
    } else {
      mark.remove();
    }
  };
  const showSeats = () => {
    const province = form.elements.province.value;
    seats.clearLayers();
    if (!province || province === '10') {
      return;
    }
    json(map.dataset.districts + '?province=' + province).then(list => {
      const known = list.filter(one => one.latitude !== null);
      known.forEach(one => L.circleMarker([one.latitude, one.longitude], {radius: 4, color: colour, interactive: false})
        .bindTooltip(one.label, {permanent: true, direction: 'top', className: 'filing-seat-name'})
        .addTo(seats));
      const mine = known.find(one => one.value === form.elements.district.value);
      if (form.elements.latitude.value) {
        view.setView([form.elements.latitude.value, form.elements.longitude.value], 12);
      } else if (mine) {
        view.setView([mine.latitude, mine.longitude], 11);
      } else if (known.length) {
        view.fitBounds(L.latLngBounds(known.map(one => [one.latitude, one.longitude])).pad(.2));
      }
    });
  };
  view.on('click', event => pin(event.latlng.lat, event.latlng.lng));
  form.addEventListener('pinned', showPin);
  form.elements.province.addEventListener('change', showSeats);
  form.elements.district.addEventListener('change', showSeats);
  showPin();
  showSeats();
}
