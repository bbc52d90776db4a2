// The service worker: keeps the files of one build, so that the laboratory opens without a network, and changes nothing under a page that is open.
const service = globalThis as unknown as ServiceWorkerGlobalScope

/**
 * Every file of the build by its path in the folder, with a digest of what is in it, written in by cli/offline.ts.
 * A file is kept under both, so that two builds lie side by side until the pages of the older one are gone.
 */
const FILES: Readonly<Record<string, string>> = JSON.parse('__FILES__')

/** Fetched when first asked for, and kept from then on: few of them are ever wanted, and they are large. */
const WHEN_ASKED = /^(planner\/|laboratory\.png)/

const CACHE = 'par-lab'
const TAKE_OVER = 'take over'
/** A page that is gone at once. */
const AGAIN =
  '<!doctype html><link rel="icon" href="data:,"><script>setTimeout(() => location.reload(), 50)</script>'
const { scope } = service.registration

const keyOf = (path: string): string => `${scope}${path}?${FILES[path]}`

/** Fetches from the server, past the browser's own cache, which may hold a file of an older build. */
async function fetchAndKeep(cache: Cache, path: string): Promise<Response> {
  const response = await fetch(`${scope}${path}`, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  await cache.put(keyOf(path), response.clone())
  return response
}

async function install(): Promise<void> {
  const cache = await caches.open(CACHE)
  const needed = Object.keys(FILES).filter((path) => !WHEN_ASKED.test(path))
  await Promise.all(needed.map(async (path) => (await cache.match(keyOf(path))) ?? fetchAndKeep(cache, path)))
}

async function forgetOlder(): Promise<void> {
  const cache = await caches.open(CACHE)
  const kept = new Set(Object.keys(FILES).map(keyOf))
  const older = (await cache.keys()).filter(({ url }) => !kept.has(url))
  await Promise.all(older.map((request) => cache.delete(request)))
}

async function answer(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  const found = await cache.match(keyOf(path))
  if (found) return found
  // The browser may have thrown it away, or it has not been asked for yet.
  return request.mode === 'navigate' ? fetch(request) : fetchAndKeep(cache, path)
}

/** A page that is being reloaded, and is the only one, may be given the new build that waits: its state is in its address. */
async function isAlone(request: Request): Promise<boolean> {
  // Not every browser tells; there a new build comes when all pages have been closed.
  if (!('isReloadNavigation' in request) || request.isReloadNavigation !== true) return false
  const windows = await service.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return windows.filter(({ url }) => url.startsWith(scope)).length <= 1
}

/**
 * Lets the new build take over, and has the browser ask again until it is that which answers. Nothing is awaited here: the new
 * build can only start once the answers of the old one are given.
 */
function handOver(waiting: ServiceWorker): Response {
  waiting.postMessage(TAKE_OVER)
  return new Response(AGAIN, { headers: { 'content-type': 'text/html' } })
}

async function open(request: Request): Promise<Response> {
  const { waiting } = service.registration
  return waiting && (await isAlone(request)) ? handOver(waiting) : answer('index.html', request)
}

service.addEventListener('install', (event) => event.waitUntil(install()))
service.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([forgetOlder(), service.clients.claim()])),
)
service.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void service.skipWaiting()
})
service.addEventListener('fetch', (event) => {
  const { request } = event
  const address = request.url.split(/[?#]/)[0]
  if (request.method !== 'GET' || !address.startsWith(scope)) return
  const path = address.slice(scope.length) || 'index.html'
  if (path === 'index.html') event.respondWith(open(request))
  else if (FILES[path] !== undefined) event.respondWith(answer(path, request))
})
