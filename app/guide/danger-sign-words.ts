import { words } from "#app/platform/words.ts";

/** The signs for which somebody needs help now, close to the wording of the health services. */
export const dangerSignWords = words({
  en: {
    emergency: {
      title: "Call 999 or go to A&E now",
      confused: "You are confused, slur your words or do not make sense.",
      blueSkin: "Your skin, lips or tongue are blue, pale or blotchy.",
      breathing: "You find it hard to breathe, or breathe very fast.",
      fever: "The redness comes with a temperature of 38 °C or more, a fast heartbeat, being sick, feeling faint, or cold and clammy skin.",
      quicklyWorse: "You get worse quickly and in several of these ways at once. Every hour counts.",
    },
    urgent: {
      title: "Ask 111 or a doctor today",
      hotAndSwollen: "Your skin is painful, hot and swollen. On brown or black skin the redness may be harder to see.",
      aroundTheSkin: "There is redness and pain around the treated skin, not only on it, or fluid, crusts or pus.",
      blisters: "Skin next to the treated area has blistered, or glands are swollen and painful.",
    },
    soon: {
      title: "See a doctor in the coming days, even months later",
      allergy:
        "It itches, is bumpy or scaly, swells from time to time, or the dots stand up from the skin. Allergies can begin months to years afterwards.",
    },
    otherNumbers: "Outside the United Kingdom: 112 anywhere in the European Union, 911 in the United States and in much of America.",
    somebodyToTalkTo: "If it weighs on you so that you cannot bear it, Samaritans answer on 116 123, free, at any hour.",
  },
});
