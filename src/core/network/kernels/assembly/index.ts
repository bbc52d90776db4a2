// AssemblyScript: the entry of the SIMD kernels; its build is public/planner/kernels.wasm.
export { fillRows, multiply, multiplyTransposed, rectify, rectifyBack, sumRows, transpose } from './matrix'
export { attend, embed, embedBack, normalise, normaliseBack, softmax, softmaxBack } from './rows'
