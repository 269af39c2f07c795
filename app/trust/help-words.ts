import { printCount } from "#app/platform/printed.ts";
import { words } from "#app/platform/words.ts";

const forOne = (several: boolean) => (several ? " for one practitioner" : "");

/** What would raise a score or an evidence level, and what is about to lower it. `several`: more than one practitioner treats. */
export const helpWords = words({
  en: {
    trainingWaiting: (name: string, hours: string) => `${name}: the ${hours} h of training that were never checked, accepted in full`,
    training: (hours: number, several: boolean) => `An accepted training record of ${hours} h more${forOne(several)}`,
    experience: (several: boolean) => `A dated licence, registration or checked photo that goes back one year further${forOne(several)}`,
    lineage: (several: boolean) => `Evidence of five more years that the trainer had practised before the course${forOne(several)}`,
    oneMoreClient: "One more client with strong proof who gives a healed result the top rating",
    photos: (photos: number) => `${printCount(photos, "healed photo")} proved original, by the original file or a printed code`,
    ends: (document: string, name: string, on: string) => `${document} of ${name} ends on ${on}`,
  },
});
