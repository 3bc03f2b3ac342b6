/** What the domain needs to know of the school it works for; comes from the environment, passed in as a value. */
export type School = {
  name: string
  /** Without a slash at the end. */
  baseUrl: string
  supportAddress: string
  /** The provider delivers `hilfe+anything@…` to the same mailbox (SUPPORT_PLUS_ADDRESSES). */
  plusAddresses?: boolean
}

/** The subject's tag must stay short (people.md, LNG-02: 60 characters in all). */
export const shortSchoolName = (school: School): string =>
  school.name.length <= 14
    ? school.name
    : (school.name
        .match(/\p{Lu}/gu)
        ?.slice(0, 4)
        .join('') ?? school.name.slice(0, 14))
