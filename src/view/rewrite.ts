// Words that change while it plays: where they stay the same, nothing is laid out anew.

/** Writes these words into an element, unless they are what it says already. */
export function rewrite(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words
}

/** Hides an element or shows it, unless that is how it stands: to say it again would have its style worked out anew. */
export function hide(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden
}
