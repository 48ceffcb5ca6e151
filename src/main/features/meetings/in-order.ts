/** The ids with `moved` behind `afterId`; at the front for null, at the end when `afterId` is not among them. */
export function placedAfter(ids: readonly string[], moved: string, afterId: string | null): readonly string[] {
  const others = ids.filter((id) => id !== moved)
  if (afterId === null) return [moved, ...others]
  const place = others.indexOf(afterId)
  return place < 0 ? [...others, moved] : [...others.slice(0, place + 1), moved, ...others.slice(place + 1)]
}
