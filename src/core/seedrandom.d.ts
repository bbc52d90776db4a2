// Types of seedrandom's alea generator: @types/seedrandom covers the package root only.
declare module 'seedrandom/lib/alea.js' {
  import seedrandom from 'seedrandom'

  const alea: typeof seedrandom.alea
  export default alea
}
