/* Keeps the screen in the hall alive without the network: the page, its files and the photos it shows now. */
const SHELF = 'exhibit-1';
const PATIENCE = 8000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

/* The page says what it needs; all else is forgotten, so that the shelf never grows and a withdrawn photo is gone. */
self.addEventListener('message', event => {
  if (event.data && Array.isArray(event.data.keep)) {
    event.waitUntil(tidy(new Set(event.data.keep)));
  }
});

async function tidy(keep) {
  const shelf = await caches.open(SHELF);
  const screens = await self.clients.matchAll();
  if (screens.length < 2) {
    for (const request of await shelf.keys()) {
      if (!keep.has(request.url)) {
        await shelf.delete(request);
      }
    }
  }
  for (const url of keep) {
    if (!await shelf.match(url)) {
      const answer = await fetch(url).catch(() => null);
      if (answer && answer.ok) {
        await shelf.put(url, answer);
      }
    }
  }
}

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) {
    return;
  }
  if (url.pathname.startsWith('/static/') || /\/photos\/[0-9]+\/large$/.test(url.pathname)) {
    event.respondWith(keptFirst(event.request));
  } else if (/\/exhibit\/[0-9]{4}(\/slides)?$/.test(url.pathname)) {
    event.respondWith(freshFirst(event.request));
  }
});

async function keptFirst(request) {
  const kept = await (await caches.open(SHELF)).match(request.url);
  return kept || fetch(request);
}

async function freshFirst(request) {
  const shelf = await caches.open(SHELF);
  try {
    const answer = await fetch(request, {signal: AbortSignal.timeout(PATIENCE)});
    if (answer.ok) {
      await shelf.put(request.url, answer.clone());
    }
    if (answer.status < 500) {
      return answer;
    }
  } catch {
    /* The network is away. */
  }
  const kept = await shelf.match(request.url);
  if (!kept) {
    return Response.error();
  }
  const headers = new Headers(kept.headers);
  headers.set('X-Kept', 'yes');
  return new Response(kept.body, {status: 200, headers});
}
