import { useEffect, useRef, useState } from 'react'

const KEY = 'lotse-sound'

/** Is the sound on in this browser? Off until somebody has switched it on here. */
export const soundIsOn = (): boolean => {
  try {
    return localStorage.getItem(KEY) === 'on'
  } catch {
    return false
  }
}

/** Two short soft tones, made by the browser: no file has to come over a bad network. */
export function playOfferSound(): void {
  if (typeof AudioContext === 'undefined') return
  const audio = new AudioContext()
  // Before the first tap on a page a browser is silent, and nothing is kept up for later.
  if (audio.state !== 'running') return void audio.close()
  for (const [at, frequency] of [
    [0, 660],
    [0.18, 880]
  ] as const) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(0.12, audio.currentTime + at)
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.3)
    tone.connect(volume).connect(audio.destination)
    tone.start(audio.currentTime + at)
    tone.stop(audio.currentTime + at + 0.3)
  }
  setTimeout(() => void audio.close(), 1_000)
}

/** Sounds when more matters fit than before, if somebody has switched it on and asks for no calm. */
export function useOfferSound(waiting: number): void {
  const before = useRef(waiting)
  useEffect(() => {
    const isMore = waiting > before.current
    before.current = waiting
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (isMore && !calm && soundIsOn()) playOfferSound()
  }, [waiting])
}

/** The switch of this browser; null until the page is alive, because the server cannot know. */
export function useSoundSwitch(): { on: boolean; toggle: () => void } | null {
  const [on, setOn] = useState<boolean | null>(null)
  useEffect(() => setOn(soundIsOn()), [])
  if (on === null) return null
  return {
    on,
    toggle() {
      try {
        localStorage.setItem(KEY, on ? 'off' : 'on')
      } catch {
        return
      }
      setOn(!on)
      if (!on) playOfferSound()
    }
  }
}
