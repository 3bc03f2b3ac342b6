/** Values for the variables of a guide (guides.md): what the school is called, where its learning platform is. */
export type GuideVariables = Readonly<Record<'schule' | 'support_mail' | 'plattform_url', string>>

/** Puts the values into a guide's text; an unknown variable stays readable. */
export const fillVariables = (text: string, variables: GuideVariables): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    name in variables ? variables[name as keyof GuideVariables] : whole
  )
