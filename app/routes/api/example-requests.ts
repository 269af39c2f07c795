/** What the page about the interface shows as examples; tests ask every one of them. */
export interface ExampleRequest {
  says: string;
  /** Path and query. */
  address: string;
  /** What to look at in the answer, as a path of jq. */
  look: string;
}

/** With a clinic that is listed here; `clinic` null: none is yet. */
export function exampleRequests(clinic: string | null): ExampleRequest[] {
  return [
    {
      says: "Clinics within 25 km of Leeds with healed photos",
      address: "/api/v1/clinics?place=Leeds%2C+GB&km=25&healed=yes",
      look: ".items[] | {name, score: .trust.score, band: .trust.band}",
    },
    ...(clinic === null
      ? []
      : [
          {
            says: "What one clinic claims, and what is shown for it",
            address: `/api/v1/clinics/${clinic}`,
            look: ".claims[] | {wording, state, finding}",
          },
          {
            says: "Its reviews, newest first",
            address: `/api/v1/clinics/${clinic}/reviews`,
            look: ".items[].chapters[-1] | {overall, stage, title}",
          },
          { says: "Its score with everything it was computed from", address: `/api/v1/clinics/${clinic}/score`, look: ".result.parts" },
        ]),
    { says: "The newest decisions", address: "/api/v1/decisions", look: ".items[] | {decidedOn, label, clinic: .clinic.name}" },
  ];
}
