// The pictures of the tools, in their order: on the page from the start, while what they do is loaded when somebody stirs.

/** Paths in a square of 16 × 16. */
export const SHAPES = {
  undo: 'M3 7h7a3 3 0 0 1 0 6H6M6 4 3 7l3 3',
  redo: 'M13 7H6a3 3 0 0 0 0 6h4M10 4l3 3-3 3',
  recent: 'M8 4v4l3 2M2.5 8a5.5 5.5 0 1 0 2-4.2M2 2v3h3',
  colours: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 1 1 0 11',
  present: 'M2 3h12v7.5H2zM8 10.5V13M5 13.5h6',
  share: 'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h1.5v1.5M13.5 9.5v4H11',
} as const
