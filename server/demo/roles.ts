/** The roles that the demo offers: key → address of the person in Exempelby. */
export const demoRoles = {
  school: "rektor@grundskolan.exempelby.example",
  social: "enhetschef@socialtjansten.exempelby.example",
  clinic: "enhetschef@bup.regionexempel.example",
  coordinator: "samordnare@exempelby.example",
  chair: "ordforande@exempelby.example",
  secretariat: "sekretariat@regionexempel.example",
  stranger: "utomstaende@annanort.example",
  representative: "skolchef@grundskolan.exempelby.example",
  regional: "ordforande@regionexempel.example",
  orgadmin: "administrator@bup.regionexempel.example",
  admin: "systemadministrator@exempelby.example",
} as const;

export type DemoRole = keyof typeof demoRoles;

export const isDemoRole = (key: string): key is DemoRole => Object.hasOwn(demoRoles, key);
