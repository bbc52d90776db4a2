// Δ_LLM of the networks that come with the laboratory, by scenario, as [N_p, Δ_LLM] to three digits. Written by `npm run pretrain` from its measurements.

export const SHIPPED: { readonly [scenario: string]: readonly (readonly [number, number])[] } = {
  courier: [
    [100, 0.739],
    [300, 0.651],
    [1000, 0.181],
    [3000, 0.0798],
    [10000, 0.0453],
    [30000, 0.0252],
    [100000, 0.0196],
    [300000, 0.0158],
    [1000000, 0.0112],
  ],
  needle: [
    [100, 0.756],
    [1000, 0.445],
    [10000, 0.139],
    [100000, 0.0993],
    [1000000, 0.0602],
  ],
}
