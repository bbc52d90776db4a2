// A browser driven by the W3C's WebDriver protocol, which drivers of all makers speak: as much of it as one look needs.

export class Session {
  readonly #address: string

  private constructor(address: string) {
    this.#address = address
  }

  /** @param driver address of a driver that is running @param capabilities what its browser is to be */
  static async open(driver: string, capabilities: object): Promise<Session> {
    const { sessionId } = await call<{ sessionId: string }>('POST', `${driver}/session`, {
      capabilities: { alwaysMatch: capabilities },
    })
    return new Session(`${driver}/session/${sessionId}`)
  }

  /** A new document even where only the fragment differs. */
  async visit(url: string): Promise<void> {
    for (const at of ['about:blank', url]) await call('POST', `${this.#address}/url`, { url: at })
  }

  /** What a script returns, as the body of a function. */
  evaluate<T>(script: string): Promise<T> {
    return call<T>('POST', `${this.#address}/execute/sync`, { script, args: [] })
  }

  close(): Promise<unknown> {
    return call('DELETE', this.#address)
  }
}

async function call<T>(method: string, url: string, body?: object): Promise<T> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } }
  if (!response.ok) throw new Error(`${method} ${url}: ${value.error}, ${value.message}`)
  return value
}
