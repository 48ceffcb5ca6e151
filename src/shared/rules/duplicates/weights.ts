/**
 * A pair at or above this score is shown as a possible duplicate. Fixed after tuning on generated communities of
 * seeds 1 to 4; what it yields on other seeds is measured by `npm run bench -- duplicates` and told in `docs/duplicates.md`.
 */
export const DUPLICATE_THRESHOLD = 7.5

/**
 * Points of each field's findings, in the manner of Fellegi and Sunter (1969): half the binary logarithm of how much more
 * often the finding occurs in two records of one person than in records of two, so that one point is a factor of four.
 * The rarity of a duplicate among all pairs is already in the points of the name, which is why a name alone never suffices.
 */
export const IDENTITY_POINTS = {
  same: 14,
  sameFifteen: 13,
  sameFailing: 7,
  /** Exactly one side fails its check and the other is one slip of the keyboard away (reliability §7). */
  typing: 5,
  oneFailing: -1.5,
  bothFailing: -0.5,
  /** A 15-digit number has no check digit, so a near one can be a slip and can be the neighbour at the registry. */
  fifteenNear: -2,
  fifteenDiffers: -8,
  /** Two valid numbers are two persons, whatever else agrees: more than all other fields together can bring. */
  differs: -40,
  missing: 0,
} as const

export const NAME_POINTS = {
  same: 3.5,
  variant: 3.5,
  former: 3,
  homophone: 1.7,
  similar: 1.7,
  fuzzy: 1.2,
  lost: 1.5,
  swapped: 1,
  abbreviated: 0.5,
  surnameDiffers: -2,
  oneDiffers: -2,
  differs: -6,
} as const

/** Every further character of a name that is not the very same costs as much. */
export const FURTHER_CHARACTER_POINTS = -0.7
/** The most that the commonness of a name takes away. */
export const LARGEST_NAME_DISCOUNT = 4
/** What is left of that where telephone or dwelling agree: two people of one household hardly ever bear one name. */
export const HOUSEHOLD_DISCOUNT_SHARE = 0.3

export const SEX_POINTS = { same: 0.5, differs: -3.5, missing: 0 } as const

export const BIRTH_POINTS = {
  same: 6,
  /** 1 January stands in many books for a day nobody knew. */
  sameNewYear: 3.5,
  swapped: 3,
  oneDigit: 2.5,
  yearOff: 1.5,
  /** Also where the lunar birthday stands for the solar one, so it speaks neither way. */
  sameYear: 0,
  differs: -5,
  missing: 0,
} as const

export const PHONE_POINTS = { same: 4.5, oneDigit: 2, differs: -0.5, missing: 0 } as const

export const ADDRESS_POINTS = { room: 4.5, building: 1, elsewhere: -0.5, missing: 0 } as const

/** Telephone and dwelling say much the same, the household; together they bring no more than this. */
export const HOUSEHOLD_CEILING = 6

/** Born the same day under one roof or one telephone with other names: twins are far likelier than two entries of one person. */
export const TWIN_POINTS = -8
