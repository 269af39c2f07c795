import { MEMBER_ROLES } from "#app/clinics/member-form.ts";
import type { MemberRole } from "#app/clinics/profile-repository.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface MemberRowProps {
  member: { id: string; name: string; email: string; role: MemberRole; since: string; self: boolean; lastOwner: boolean };
}

/** One member with what they may do, and how to change it. */
export function MemberRow({ member }: MemberRowProps) {
  const other: MemberRole = member.role === "owner" ? "editor" : "owner";
  return (
    <li className="stack-tight">
      <p>
        <bdi>{member.name}</bdi> <Tag>{MEMBER_ROLES[member.role].label}</Tag> {member.self && <span className="soft">This is you</span>}
      </p>
      <p className="soft small">
        {member.email}, since {member.since}
      </p>
      {member.lastOwner ? (
        <p className="soft small">The last owner stays until there is another.</p>
      ) : (
        <div className="cluster">
          <form method="post">
            <input type="hidden" name="intent" value="role" />
            <input type="hidden" name="account" value={member.id} />
            <Button kind="secondary" name="role" value={other}>
              Make {MEMBER_ROLES[other].label.toLowerCase()}
              <span className="visually-hidden">: {member.name}</span>
            </Button>
          </form>
          <form method="post">
            <input type="hidden" name="intent" value="remove" />
            <Button kind="warning" name="account" value={member.id}>
              {member.self ? "Leave this clinic" : "Remove"}
              {!member.self && <span className="visually-hidden"> {member.name}</span>}
            </Button>
          </form>
        </div>
      )}
    </li>
  );
}

/** A one-time link by mail. */
export function InvitationForm({ problem }: { problem: FormProblem | undefined }) {
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="invite" />
      <Field
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="off"
        required
        maxLength={254}
        value={typedIn(problem, "email")}
        error={problem?.errors.email}
      />
      <RadioGroup
        name="role"
        label="What may they do?"
        required
        choices={(["editor", "owner"] as const).map((role) => ({ value: role, ...MEMBER_ROLES[role] }))}
        value={typedIn(problem, "role")}
        error={problem?.errors.role}
      />
      <div>
        <Button>Send the invitation</Button>
      </div>
    </form>
  );
}

interface OpenInvitationProps {
  invitation: { id: string; email: string; role: MemberRole; until: string };
}

export function OpenInvitation({ invitation }: OpenInvitationProps) {
  return (
    <li className="cluster">
      <span>
        {invitation.email}, as {MEMBER_ROLES[invitation.role].label.toLowerCase()}, until {invitation.until}
      </span>
      <form method="post">
        <input type="hidden" name="intent" value="withdraw" />
        <Button kind="quiet" name="invitation" value={invitation.id}>
          Withdraw<span className="visually-hidden"> the invitation to {invitation.email}</span>
        </Button>
      </form>
    </li>
  );
}
