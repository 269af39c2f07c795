/** A published version of the method and what it changed. A version in trial stands here when it comes into force, not before. */
export interface MethodVersion {
  version: string;
  title: string;
  notes: readonly string[];
}

/** Newest first. */
export const METHOD_VERSIONS: readonly MethodVersion[] = [
  {
    version: "TS-1",
    title: "The first version",
    notes: [
      "Chosen by simulating markets with known quality, fake reviews, forged proofs and rivals’ attacks, against ten published-style rules: plain mean, Bayesian average, IMDb, Wilson, Dirichlet, Trustpilot-like, Glassdoor-like, Amazon-like, Yelp-like and Beta reputation.",
      "On the default market its order agrees with true quality at a rank correlation of 0.725, against 0.569 for the plain mean and 0.602 for the Bayesian average. A botched result at the clinic that stands first locally falls from 5.1 % to 2.1 %.",
      "The markets are synthetic. No published study links hours of training in scalp micropigmentation to results.",
    ],
  },
];

/** How a version comes into force. */
export const VERSION_RULE =
  "A new version first runs in shadow for 30 days beside the one in force. Then a public note says what changes and how the scores of all clinics move, and both numbers are shown for 30 days. Stored scores keep the version and the fingerprint they were made with.";
