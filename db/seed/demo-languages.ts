/** Languages that clinics of the demo state they speak with clients; the others have not said. */
export const DEMO_LANGUAGES: Readonly<Record<string, string>> = {
  "amstel-haarpigment": "en,nl",
  "maas-haarlijn": "de,en,nl",
  "kopfraum-hamburg": "de,en,tr",
  "isar-pigment": "de",
  "turia-capilar": "ca,en,es",
  "retiro-capilar": "en,es",
  "soder-scalp": "en,sv",
  "harrow-lane-scalp-studio": "en,pl",
  "southbank-scalp": "en,fr,pt",
  "taff-scalp-clinic": "cy,en",
  "itchen-scalp-room": "en,pl",
  "liffey-scalp-clinic": "en,ga",
  "annex-scalp": "en,fr",
  "jewellery-quarter-scalp": "en,pa,ur",
};
