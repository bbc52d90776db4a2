// Drawing that not every page needs: fetched when it is first wanted, and a frame follows when it has come.
import { invalidate } from '../../app/frame.ts'

/** Null until it has come. A failed fetch is tried again when it is wanted the next time. */
export function onDemand<Module>(load: () => Promise<Module>): () => Module | null {
  let module: Module | null = null
  let loading = false
  return () => {
    if (!module && !loading) {
      loading = true
      load()
        .then((loaded) => {
          module = loaded
          invalidate()
        })
        .catch(() => {
          loading = false
        })
    }
    return module
  }
}
