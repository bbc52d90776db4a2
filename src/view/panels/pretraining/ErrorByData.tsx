// Δ_LLM against N_p: what was measured of the networks that come with the laboratory, beside a Planner that knows the prior alone.
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { manifestOf } from '../../../app/manifests.ts'
import { useLab } from '../../../app/store.ts'
import type { Manifest } from '../../../core/network/manifest.ts'
import { SHIPPED } from '../../../core/network/shipped.ts'
import { ERROR_TITLE, pretrainingErrorFigure } from '../figures/pretraining-error.ts'
import { provenanceOf } from '../provenance.ts'
import { Stage } from '../Stage.tsx'
import { NO_NETWORKS } from './words.ts'

export function ErrorByData({ choice }: { readonly choice: ReactNode }) {
  const config = useLab((state) => state.config)
  const scenario = String(config.shared.scenario)
  const [found, setFound] = useState<{ scenario: string; manifest: Manifest | string } | null>(null)
  useEffect(() => {
    if (!(scenario in SHIPPED)) return
    let wanted = true
    manifestOf(scenario).then(
      (manifest) => wanted && setFound({ scenario, manifest }),
      (error: Error) => wanted && setFound({ scenario, manifest: error.message }),
    )
    return () => {
      wanted = false
    }
  }, [scenario])
  const manifest = found?.scenario === scenario ? found.manifest : null
  const figure = useMemo(
    () =>
      manifest && typeof manifest !== 'string'
        ? pretrainingErrorFigure(manifest, provenanceOf('pretraining error against N_p', config, null))
        : null,
    [manifest, config],
  )
  return (
    <Stage question={ERROR_TITLE} figure={figure} answer={null} none={noneWords(scenario, manifest)}>
      {choice}
    </Stage>
  )
}

function noneWords(scenario: string, manifest: Manifest | string | null): string | null {
  if (typeof manifest === 'string') return manifest
  if (scenario in SHIPPED) return manifest ? null : 'One moment …'
  return NO_NETWORKS
}
