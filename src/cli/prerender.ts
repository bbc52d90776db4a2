// A Vite plugin that writes the page of no link into the HTML, rendered at build by the page's own components, so that
// building, knobs and words stand before any script has run.
import { dirname } from 'node:path'
import { type ComponentType, createElement } from 'react'
import { prerender as render } from 'react-dom/static'
import { createServer, type Plugin } from 'vite'
import { defaultConfig } from '../core/params.ts'
import { buildOf } from '../core/scenarios/builds.ts'
import type { Scene } from '../core/scenarios/scenario.ts'

export const prerender: Plugin = {
  name: 'prerender',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    async handler(html, { filename }) {
      const { shared } = defaultConfig()
      const { scene } = buildOf(shared.scenario)(shared)
      const page = await rendered(dirname(filename), scene)
      return {
        html: html.replace(/(<div id="root">).*?(<\/div>)/s, (_, start, end) => start + page + end),
        tags: [{ tag: 'script', children: choice(scene), injectTo: 'head' }],
      }
    },
  },
}

/** Of a scene what is not drawn before there is a run, which brings its own. */
const SAID: readonly string[] = ['subgoals', 'observations', 'instructions', 'plans'] satisfies (
  | keyof Scene
  | 'plans'
)[]

/** Whether the page in the HTML is that of the link, which React then takes over with its scene; a moment alone is no other page. */
function choice(scene: Scene): string {
  const json = JSON.stringify(scene, (name, value) =>
    name === 'walls' ? [...value] : SAID.includes(name) ? [] : value,
  )
  return `if (!/[?&]embed\\b/.test(location.search) && /^(#(v=1)?(&at=[\\d.]+)?)?$/.test(location.hash)) {
  firstScene = ${json.replaceAll('<', '\\u003c')}
  firstScene.walls = Uint8Array.from(firstScene.walls)
} else document.documentElement.dataset.linked = ''`
}

async function rendered(root: string, scene: Scene): Promise<string> {
  // Some files make their shapes as they are loaded. Nothing is drawn here.
  Object.assign(globalThis, { Path2D: class {}, firstScene: scene })
  const server = await createServer({
    root,
    appType: 'custom',
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, hmr: false, ws: false },
  })
  try {
    const { App } = (await server.ssrLoadModule('/src/view/App.tsx')) as { App: ComponentType }
    const { prelude } = await render(createElement(App))
    return await new Response(prelude).text()
  } finally {
    await server.close()
  }
}
