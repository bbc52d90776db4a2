// Hands a file to the person, as a download.

export function offer(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the file by the next minute.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
