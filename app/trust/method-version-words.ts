import { words } from "#app/platform/words.ts";

/** What each version of the method changed, what a drafted one would, and how a version comes into force. */
export const methodVersionWords = words({
  en: {
    versions: {
      "TS-1": {
        title: "The first version",
        notes: {
          chosen:
            "Chosen by simulating markets with known quality, fake reviews, forged proofs and rivals’ attacks, against ten published-style rules: plain mean, Bayesian average, IMDb, Wilson, Dirichlet, Trustpilot-like, Glassdoor-like, Amazon-like, Yelp-like and Beta reputation.",
          order:
            "On the default market its order agrees with true quality at a rank correlation of 0.725, against 0.569 for the plain mean and 0.602 for the Bayesian average. A botched result at the clinic that stands first locally falls from 5.1 % to 2.1 %.",
          limits: "The markets are synthetic. No published study links hours of training in scalp micropigmentation to results.",
        },
      },
    },
    rule: "A new version first runs in shadow for 30 days beside the one in force. Then a public note says what changes and how the scores of all clinics move, and both numbers are shown for 30 days. Stored scores keep the version and the fingerprint they were made with.",
    slowerAgeing:
      "A review counts half after 16 quarters instead of 12. A treated head is worn for three to six years, so what its client reports stays true for longer than TS-1 lets it count.",
  },
});
