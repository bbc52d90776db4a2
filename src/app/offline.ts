// Has the files of the laboratory kept on this device, so that it opens without a network; a new version waits until the page is opened anew.

/** Call when nobody waits for the network any more: it fetches everything that has not been needed so far. */
export async function startOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  // A file on a disc, a connection without TLS, a window that keeps nothing: the page works, but needs its server.
  await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' }).catch(() => {})
}
