// The version of the laboratory, which every exported file names, as package.json has it.
export const VERSION = '0.1.0'
