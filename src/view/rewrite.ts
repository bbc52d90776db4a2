// Words that change while it plays: where they stay the same, nothing is laid out anew.

/** Writes these words into an element, unless they are what it says already. */
export function rewrite(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words
}
