// The front of an address: `#/lesson/4?v=1&…` is the page `lesson/4` beside the laboratory of the link behind the question mark.

const FRONT = /^#?\/+([^?]*?)\/*(\?.*)?$/s

/** The page that an address names: `lesson/4`; '' for the laboratory alone. */
export const routeOf = (hash: string): string => FRONT.exec(hash)?.[1] ?? ''

/** Whether it names a page and says nothing of the laboratory. */
export function isBare(hash: string): boolean {
  const [, route = '', link = ''] = FRONT.exec(hash) ?? []
  return route !== '' && link.length < 2
}

/** The text behind the # for a page and a link. */
export const withRoute = (route: string, link: string): string =>
  route ? `/${route}${link && `?${link}`}` : link
