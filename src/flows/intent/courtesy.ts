import { at, has, lengthOf, type Scene, uncovered } from './scene.ts'

const LONGEST_WISH = 30

/** Which courtesy a message is made of: nothing else may be said in it than a few words. */
export function courtesyOf(scene: Scene): 'hello' | 'thanks' | 'wish' | 'bye' | null {
  const said = lengthOf(scene)
  if (wishesFirst(scene) && said <= LONGEST_WISH) return 'wish'
  const rest = (most: number) =>
    uncovered(scene, [
      'filler',
      'address',
      'hello',
      'howAreYou',
      'thanks',
      'wish',
      'bye',
      'seen',
      'speaker',
    ]) <= most
  if (has(scene, 'bye') && rest(5)) return 'bye'
  if (has(scene, 'thanks') && rest(7)) return 'thanks'
  if (has(scene, 'wish') && rest(4)) return 'wish'
  if (has(scene, 'hello') && rest(4)) return 'hello'
  if (has(scene, 'call') && uncovered(scene, ['call', 'filler', 'address']) === 0) return 'hello'
  return null
}

/** "Nhân ngày 8/3 chúc các chị …": little stands before the wish. */
function wishesFirst(scene: Scene): boolean {
  const [first] = at(scene, 'wish')
  return (
    first !== undefined &&
    uncovered(scene, ['filler', 'address', 'thanks', 'hello'], { from: 0, to: first.from }) <= 5
  )
}
