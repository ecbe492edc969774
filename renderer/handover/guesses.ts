import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as finnish from '@zxcvbn-ts/language-fi'

/** Large: fetched when somebody types a password. */
const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...finnish.dictionary },
  graphs: common.adjacencyGraphs,
})

/** So much of a password is looked at: what is longer is strong, and would take its time. */
const looked = 64

/**
 * The logarithm to base 10 of how many guesses a password takes.
 * @param known words that whoever guesses would try first: the client's name, the firm's
 */
export const guesses = (password: string, known: readonly string[]): number =>
  estimator.check(password.slice(0, looked), [...known]).guessesLog10
