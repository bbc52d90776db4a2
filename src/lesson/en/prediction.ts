// The words of predicting a curve, in English.
import type { PredictionText } from '../words.ts'

export const prediction: PredictionText = {
  heading: 'How much will {lane} have lost? Draw it.',
  how: 'Draw with mouse or finger from left to right, or move the five points by keyboard. At the top edge every episode would be lost.',
  keys: 'Arrow up and down move the point, left and right choose another',
  point: 'Expected regret after {T} episodes',
  pointValue: '{drawn} lost after {T} episodes',
  reveal: 'Show what happens',
  anew: 'Draw again',
  close: 'Put away',
  near: 'Well judged: after {T} episodes you expected {drawn} to be lost, and {measured} were.',
  low: 'After {T} episodes {measured} are lost; you expected {drawn}, which is {difference} too low.',
  high: 'After {T} episodes {measured} are lost; you expected {drawn}, which is {difference} too high.',
  manyTimes: 'That is a factor of {factor}.',
  sameShape: 'And you saw its shape: {measured}.',
  otherShape: 'You let it {drawn}; in fact {measured}.',
  shapes: {
    straight: { drawn: 'go straight on', measured: 'it goes straight on to the end' },
    bent: { drawn: 'bend', measured: 'it bends: the second half costs less than the first' },
    flat: { drawn: 'level off', measured: 'it levels off: the second half costs next to nothing' },
    steeper: { drawn: 'get steeper', measured: 'it gets steeper: the second half costs more than the first' },
    nothing: { drawn: 'stay at nothing', measured: 'next to nothing is ever lost' },
  },
}
