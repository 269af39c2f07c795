import { dangerSignWords } from "#app/guide/danger-sign-words.ts";
import { type Statement, said } from "#app/guide/statement.ts";

/** Wording of the health services, kept close to theirs: this is the one place where a wrong word could hurt somebody. */
export interface HelpNow {
  id: string;
  title: string;
  signs: readonly Statement[];
}

export function helpNow(): readonly HelpNow[] {
  const say = dangerSignWords();
  return [
    {
      id: "emergency",
      title: say.emergency.title,
      signs: [
        said(say.emergency.confused, "sepsisSigns"),
        said(say.emergency.blueSkin, "sepsisSigns"),
        said(say.emergency.breathing, "sepsisSigns"),
        said(say.emergency.fever, "nhsSpreading"),
        said(say.emergency.quicklyWorse, "nhsInformSepsis"),
      ],
    },
    {
      id: "urgent",
      title: say.urgent.title,
      signs: [
        said(say.urgent.hotAndSwollen, "nhsCellulitis"),
        said(say.urgent.aroundTheSkin, "aadComplications"),
        said(say.urgent.blisters, "nhsCellulitis"),
      ],
    },
    {
      id: "soon",
      title: say.soon.title,
      signs: [said(say.soon.allergy, "aadComplications")],
    },
  ];
}

/** For whoever reads this elsewhere. */
export const otherNumbers = (): Statement => said(dangerSignWords().otherNumbers, "dial112", "emergencyNumbers");

/** Who else is there at night. */
export const somebodyToTalkTo = (): Statement => said(dangerSignWords().somebodyToTalkTo, "samaritans");
