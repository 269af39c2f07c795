CREATE TABLE "accounts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"email_verified_at" bigint,
	"password_hash" text COLLATE "C" NOT NULL,
	"display_name" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"demo" bigint DEFAULT 0 NOT NULL,
	"suspended_at" bigint,
	"erased_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_exports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"requested_at" bigint NOT NULL,
	"ready_at" bigint,
	"expires_at" bigint,
	"file_sha256" text COLLATE "C",
	"bytes" bigint
);
--> statement-breakpoint
CREATE TABLE "email_tokens" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"purpose" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"account_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"reviews" text COLLATE "C" NOT NULL,
	"erased_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkey_challenges" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C",
	"purpose" text COLLATE "C" NOT NULL,
	"challenge" text COLLATE "C" NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text COLLATE "C" NOT NULL,
	"backed_up" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"last_used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"code_hash" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"expires_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"confirmed_at" bigint,
	"second_factor_at" bigint,
	"second_factor_fails" bigint DEFAULT 0 NOT NULL,
	"second_factor_blocked_until" bigint,
	"device" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "totp_secrets" (
	"account_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"sealed_secret" text COLLATE "C" NOT NULL,
	"confirmed_at" bigint,
	"last_step" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_answers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"case_id" text COLLATE "C" NOT NULL,
	"link_id" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"answer" text COLLATE "C" NOT NULL,
	"answered_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_links" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"case_id" text COLLATE "C" NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C",
	"created_by" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"answered_at" bigint,
	"holder_token_hash" text COLLATE "C",
	"account_id" text COLLATE "C",
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "case_sessions" (
	"case_id" text COLLATE "C" NOT NULL,
	"held_on" text COLLATE "C" NOT NULL,
	CONSTRAINT "case_sessions_case_id_held_on_pk" PRIMARY KEY("case_id","held_on")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"practitioner_id" bigint,
	"treatment" text COLLATE "C" NOT NULL,
	"grade" text COLLATE "C",
	"skin_type" text COLLATE "C",
	"pigment" text COLLATE "C",
	"pigment_batch" text COLLATE "C",
	"confirmed_at" bigint,
	"withdrawn_at" bigint,
	"created_by" text COLLATE "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "correction_replies" (
	"case_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"case_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"found" text COLLATE "C" NOT NULL,
	"laser_sessions" bigint,
	"cost" bigint,
	"currency" text COLLATE "C",
	"earlier_clinic_id" bigint,
	"earlier_name" text COLLATE "C",
	"named_at" bigint
);
--> statement-breakpoint
CREATE TABLE "badge_domains" (
	"clinic_id" bigint NOT NULL,
	"domain" text COLLATE "C" NOT NULL,
	"added_at" bigint NOT NULL,
	CONSTRAINT "badge_domains_clinic_id_domain_pk" PRIMARY KEY("clinic_id","domain")
);
--> statement-breakpoint
CREATE TABLE "claim_answers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"claim_id" text COLLATE "C" NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"evidence_id" text COLLATE "C",
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"practitioner_id" bigint,
	"kind" text COLLATE "C" NOT NULL,
	"value" double precision NOT NULL,
	"wording" text COLLATE "C" NOT NULL,
	"stated_on" text COLLATE "C" NOT NULL,
	"source_url" text COLLATE "C",
	"withdrawn_at" bigint,
	"refuted_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "clinic_import_rows" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "clinic_import_rows_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"import_id" text COLLATE "C" NOT NULL,
	"line" bigint NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C",
	"remark" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "clinic_imports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"file_sha256" text COLLATE "C" NOT NULL,
	"size" bigint NOT NULL,
	"format" text COLLATE "C" NOT NULL,
	"list_name" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"failure" text COLLATE "C",
	"trial" text COLLATE "C",
	"result" text COLLATE "C",
	"sent_by" text COLLATE "C" NOT NULL,
	"sent_at" bigint NOT NULL,
	"started_by" text COLLATE "C",
	"started_at" bigint,
	"finished_at" bigint
);
--> statement-breakpoint
CREATE TABLE "clinic_members" (
	"clinic_id" bigint NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" DEFAULT 'owner' NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "clinic_members_clinic_id_account_id_pk" PRIMARY KEY("clinic_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "clinic_treatments" (
	"clinic_id" bigint NOT NULL,
	"treatment" text COLLATE "C" NOT NULL,
	"price_from" bigint,
	"price_to" bigint,
	"currency" text COLLATE "C",
	"sessions" bigint,
	CONSTRAINT "clinic_treatments_clinic_id_treatment_pk" PRIMARY KEY("clinic_id","treatment")
);
--> statement-breakpoint
CREATE TABLE "clinics" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "clinics_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C",
	"website" text COLLATE "C",
	"phone" text COLLATE "C",
	"machine" text COLLATE "C",
	"needle" text COLLATE "C",
	"pigment" text COLLATE "C",
	"pigment_batch" text COLLATE "C",
	"languages" text COLLATE "C",
	"source" text COLLATE "C" NOT NULL,
	"source_ref" text COLLATE "C" NOT NULL,
	"claimed_at" bigint,
	"hidden_at" bigint,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_questions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"evidence_id" text COLLATE "C" NOT NULL,
	"asks" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C" NOT NULL,
	"asked_by" text COLLATE "C" NOT NULL,
	"asked_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"answer" text COLLATE "C",
	"answered_by" text COLLATE "C",
	"answered_at" bigint,
	"file_sha256" text COLLATE "C",
	"file_format" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"clinic_id" bigint NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"form" text COLLATE "C" NOT NULL,
	"values" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"saved_at" bigint NOT NULL,
	CONSTRAINT "drafts_clinic_id_account_id_form_pk" PRIMARY KEY("clinic_id","account_id","form")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"practitioner_id" bigint,
	"kind" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"dated_on" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"method" text COLLATE "C",
	"checker_role" text COLLATE "C",
	"checked_on" text COLLATE "C",
	"due_on" text COLLATE "C",
	"note" text COLLATE "C",
	"issuer" text COLLATE "C",
	"file_sha256" text COLLATE "C",
	"file_format" text COLLATE "C",
	"submitted_by" text COLLATE "C",
	"submitted_at" bigint,
	"checked_by" text COLLATE "C",
	"withdrawn_at" bigint,
	"replaced_by" text COLLATE "C",
	"drawn" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_reminders" (
	"evidence_id" text COLLATE "C" NOT NULL,
	"days_before" bigint NOT NULL,
	"due_on" text COLLATE "C" NOT NULL,
	"sent_at" bigint NOT NULL,
	CONSTRAINT "evidence_reminders_evidence_id_days_before_due_on_pk" PRIMARY KEY("evidence_id","days_before","due_on")
);
--> statement-breakpoint
CREATE TABLE "evidence_values" (
	"evidence_id" text COLLATE "C" NOT NULL,
	"field" text COLLATE "C" NOT NULL,
	"claimed" text COLLATE "C" NOT NULL,
	"accepted" text COLLATE "C",
	"verdict" text COLLATE "C",
	"reason" text COLLATE "C",
	CONSTRAINT "evidence_values_evidence_id_field_pk" PRIMARY KEY("evidence_id","field")
);
--> statement-breakpoint
CREATE TABLE "import_runs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"file_sha256" text COLLATE "C" NOT NULL,
	"format" text COLLATE "C" NOT NULL,
	"records_done" bigint NOT NULL,
	"created" bigint NOT NULL,
	"updated" bigint NOT NULL,
	"unchanged" bigint NOT NULL,
	"duplicates" bigint NOT NULL,
	"refused" bigint NOT NULL,
	"started_at" bigint NOT NULL,
	"finished_at" bigint
);
--> statement-breakpoint
CREATE TABLE "locations" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "locations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"clinic_id" bigint NOT NULL,
	"position" bigint NOT NULL,
	"street" text COLLATE "C",
	"city" text COLLATE "C" NOT NULL,
	"region" text COLLATE "C",
	"postcode" text COLLATE "C",
	"country" text COLLATE "C" NOT NULL,
	"lat" double precision,
	"lng" double precision
);
--> statement-breakpoint
CREATE TABLE "member_invitations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"invited_by" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"accepted_at" bigint,
	"withdrawn_at" bigint
);
--> statement-breakpoint
CREATE TABLE "ownership_claims" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"position" text COLLATE "C" NOT NULL,
	"opened_at" bigint NOT NULL,
	"held_at" bigint,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "ownership_disputes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"claim_id" text COLLATE "C",
	"change_id" text COLLATE "C",
	"opened_at" bigint NOT NULL,
	"outcome" text COLLATE "C",
	"facts" text COLLATE "C",
	"decided_by" text COLLATE "C",
	"decided_at" bigint
);
--> statement-breakpoint
CREATE TABLE "ownership_proofs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"claim_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"domain" text COLLATE "C",
	"email" text COLLATE "C",
	"token" text COLLATE "C",
	"token_hash" text COLLATE "C",
	"file_sha256" text COLLATE "C",
	"file_format" text COLLATE "C",
	"note" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"checked_at" bigint,
	"checked_by" text COLLATE "C",
	"verified_at" bigint,
	"next_check_on" text COLLATE "C",
	"missed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "ownership_statements" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"dispute_id" text COLLATE "C" NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "profile_changes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"before" text COLLATE "C" NOT NULL,
	"after" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"requested_by" text COLLATE "C" NOT NULL,
	"requested_at" bigint NOT NULL,
	"effective_at" bigint NOT NULL,
	"objected_by" text COLLATE "C",
	"objected_at" bigint,
	"objection" text COLLATE "C",
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "directory_counts" (
	"what" text COLLATE "C" PRIMARY KEY NOT NULL,
	"count" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"clinic_id" bigint PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"city" text COLLATE "C" NOT NULL,
	"country" text COLLATE "C" NOT NULL,
	"lat" double precision,
	"lng" double precision,
	"rank" bigint NOT NULL,
	"score" double precision,
	"low" double precision NOT NULL,
	"high" double precision NOT NULL,
	"band" text COLLATE "C" NOT NULL,
	"deduction" double precision DEFAULT 0 NOT NULL,
	"evidence_level" double precision NOT NULL,
	"verified_hours" double precision,
	"evidenced_years" double precision,
	"healed_photos" bigint NOT NULL,
	"correction_photos" bigint NOT NULL,
	"review_count" bigint NOT NULL,
	"verified_review_count" bigint NOT NULL,
	"treatments" text COLLATE "C" NOT NULL,
	"treatment_bits" bigint NOT NULL,
	"price_from" bigint,
	"currency" text COLLATE "C",
	"contradicted" bigint NOT NULL,
	"stolen_photos" bigint NOT NULL,
	"banner_until" bigint,
	"cover_photo_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" bigint PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"folded" text COLLATE "C" NOT NULL,
	"country" text COLLATE "C" NOT NULL,
	"region" text COLLATE "C",
	"lat" double precision NOT NULL,
	"lng" double precision NOT NULL,
	"population" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "price_counts" (
	"treatment" text COLLATE "C" NOT NULL,
	"currency" text COLLATE "C" NOT NULL,
	"amount" bigint NOT NULL,
	"clinics" bigint NOT NULL,
	CONSTRAINT "price_counts_treatment_currency_amount_pk" PRIMARY KEY("treatment","currency","amount")
);
--> statement-breakpoint
CREATE TABLE "search_cells" (
	"scale" bigint NOT NULL,
	"cell" bigint NOT NULL,
	"chunk" bigint NOT NULL,
	"positions" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_entries" (
	"clinic_id" bigint PRIMARY KEY NOT NULL,
	"tokens" text COLLATE "C" NOT NULL,
	"lat" double precision,
	"lng" double precision
);
--> statement-breakpoint
CREATE TABLE "search_sets" (
	"token" text COLLATE "C" NOT NULL,
	"chunk" bigint NOT NULL,
	"count" bigint NOT NULL,
	"ids" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_version" (
	"id" bigint PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spellings" (
	"part" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"word" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"decision_id" text COLLATE "C" NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"grounds" text COLLATE "C" NOT NULL,
	"own_motion" bigint DEFAULT 0 NOT NULL,
	"created_at" bigint NOT NULL,
	"outcome" text COLLATE "C",
	"answered_by" text COLLATE "C",
	"answered_at" bigint
);
--> statement-breakpoint
CREATE TABLE "charge_proposals" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"evidence_id" text COLLATE "C",
	"review_id" text COLLATE "C",
	"rule" text COLLATE "C" NOT NULL,
	"facts" text COLLATE "C" NOT NULL,
	"proposed_by" text COLLATE "C" NOT NULL,
	"proposed_at" bigint NOT NULL,
	"answer" text COLLATE "C",
	"answered_by" text COLLATE "C",
	"answered_at" bigint,
	"answer_reasons" text COLLATE "C",
	"statement" text COLLATE "C",
	"statement_by" text COLLATE "C",
	"statement_at" bigint,
	"decision_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "claim_findings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"claim_id" text COLLATE "C" NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"rule" text COLLATE "C" NOT NULL,
	"facts" text COLLATE "C" NOT NULL,
	"proposed_by" text COLLATE "C" NOT NULL,
	"proposed_at" bigint NOT NULL,
	"answer" text COLLATE "C",
	"answered_by" text COLLATE "C",
	"answered_at" bigint,
	"answer_reasons" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "decision_notices" (
	"decision_id" text COLLATE "C" NOT NULL,
	"audience" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	CONSTRAINT "decision_notices_decision_id_audience_pk" PRIMARY KEY("decision_id","audience")
);
--> statement-breakpoint
CREATE TABLE "decision_photos" (
	"decision_id" text COLLATE "C" NOT NULL,
	"photo_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	CONSTRAINT "decision_photos_decision_id_photo_id_pk" PRIMARY KEY("decision_id","photo_id")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"seq" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "decisions_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"clinic_id" bigint NOT NULL,
	"dispute_id" text COLLATE "C",
	"claim_id" text COLLATE "C",
	"evidence_id" text COLLATE "C",
	"review_id" text COLLATE "C",
	"sanction_id" text COLLATE "C",
	"count" bigint NOT NULL,
	"rule" text COLLATE "C" NOT NULL,
	"facts" text COLLATE "C" NOT NULL,
	"answers_id" text COLLATE "C",
	"proposed_by" text COLLATE "C" NOT NULL,
	"confirmed_by" text COLLATE "C" NOT NULL,
	"decided_on" text COLLATE "C" NOT NULL,
	"decided_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dispute_photos" (
	"dispute_id" text COLLATE "C" NOT NULL,
	"photo_id" text COLLATE "C" NOT NULL,
	"state_before" text COLLATE "C" NOT NULL,
	"joined_at" bigint NOT NULL,
	CONSTRAINT "dispute_photos_dispute_id_photo_id_pk" PRIMARY KEY("dispute_id","photo_id")
);
--> statement-breakpoint
CREATE TABLE "disputes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"opened_at" bigint NOT NULL,
	"decided_at" bigint,
	"braked_at" bigint,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_findings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"review_ids" text COLLATE "C" NOT NULL,
	"rule" text COLLATE "C" NOT NULL,
	"facts" text COLLATE "C" NOT NULL,
	"proposed_by" text COLLATE "C" NOT NULL,
	"proposed_at" bigint NOT NULL,
	"answer" text COLLATE "C",
	"answered_by" text COLLATE "C",
	"answered_at" bigint,
	"answer_reasons" text COLLATE "C",
	"statement" text COLLATE "C",
	"statement_by" text COLLATE "C",
	"statement_at" bigint
);
--> statement-breakpoint
CREATE TABLE "matter_clinics" (
	"matter_id" bigint NOT NULL,
	"clinic_id" bigint NOT NULL,
	CONSTRAINT "matter_clinics_matter_id_clinic_id_pk" PRIMARY KEY("matter_id","clinic_id")
);
--> statement-breakpoint
CREATE TABLE "matters" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "matters_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"detail" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C",
	"country" text COLLATE "C",
	"weight" bigint NOT NULL,
	"since" bigint NOT NULL,
	"due_at" bigint,
	"waits_until" bigint,
	"participants" text COLLATE "C" NOT NULL,
	"claimed_by" text COLLATE "C",
	"claimed_until" bigint,
	"changed_at" bigint NOT NULL,
	"closed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"dispute_id" text COLLATE "C" NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"original_photo_id" text COLLATE "C",
	"notices" text COLLATE "C",
	"rule" text COLLATE "C" NOT NULL,
	"facts" text COLLATE "C" NOT NULL,
	"proposed_by" text COLLATE "C" NOT NULL,
	"proposed_at" bigint NOT NULL,
	"answer" text COLLATE "C",
	"answered_by" text COLLATE "C",
	"answered_at" bigint,
	"answer_reasons" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "queue_filters" (
	"account_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"query" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "queue_filters_account_id_name_pk" PRIMARY KEY("account_id","name")
);
--> statement-breakpoint
CREATE TABLE "queue_limits" (
	"account_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"set_by" text COLLATE "C" NOT NULL,
	"set_at" bigint NOT NULL,
	CONSTRAINT "queue_limits_account_id_kind_pk" PRIMARY KEY("account_id","kind")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"detail" text COLLATE "C" NOT NULL,
	"reporter_id" text COLLATE "C",
	"from_clinic_id" bigint,
	"contact" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"answered_at" bigint,
	"answered_by" text COLLATE "C",
	"upheld" bigint
);
--> statement-breakpoint
CREATE TABLE "stale_matters" (
	"kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "stale_matters_kind_subject_id_pk" PRIMARY KEY("kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"dispute_id" text COLLATE "C" NOT NULL,
	"clinic_id" bigint,
	"account_id" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "declared_ties" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"clinic_id" bigint NOT NULL,
	"nature" text COLLATE "C" NOT NULL,
	"declared_at" bigint NOT NULL,
	"end_asked_at" bigint,
	"end_reasons" text COLLATE "C",
	"end_answered_by" text COLLATE "C",
	"end_answered_at" bigint,
	"ends_at" bigint
);
--> statement-breakpoint
CREATE TABLE "judgements" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"made_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "judging_pauses" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"begun_by" text COLLATE "C",
	"begun_at" bigint NOT NULL,
	"ended_by" text COLLATE "C",
	"ended_at" bigint,
	"end_reasons" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "moderator_settings" (
	"account_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"blur" text COLLATE "C" NOT NULL,
	"break_minutes" bigint
);
--> statement-breakpoint
CREATE TABLE "re_reviews" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"judgement_id" text COLLATE "C" NOT NULL,
	"drawn_at" bigint NOT NULL,
	"answered_by" text COLLATE "C",
	"answered_at" bigint,
	"outcome" text COLLATE "C",
	"facts" text COLLATE "C",
	"agreed" bigint,
	"given_up_at" bigint
);
--> statement-breakpoint
CREATE TABLE "sign_in_networks" (
	"account_id" text COLLATE "C" NOT NULL,
	"network_hash" text COLLATE "C" NOT NULL,
	"last_seen_at" bigint NOT NULL,
	CONSTRAINT "sign_in_networks_account_id_network_hash_pk" PRIMARY KEY("account_id","network_hash")
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"published_on" text COLLATE "C" PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"published_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" bigint NOT NULL,
	"actor_id" text COLLATE "C",
	"action" text COLLATE "C" NOT NULL,
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"detail" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "jobs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text COLLATE "C" NOT NULL,
	"payload" text COLLATE "C" NOT NULL,
	"dedupe_key" text COLLATE "C",
	"lane" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"run_at" bigint NOT NULL,
	"behind" bigint DEFAULT 0 NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"lease_token" text COLLATE "C",
	"lease_until" bigint,
	"last_error" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"finished_at" bigint
);
--> statement-breakpoint
CREATE TABLE "seals" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"row_id" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sendings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"pid" bigint NOT NULL,
	"begun_at" bigint NOT NULL,
	"digest" text COLLATE "C",
	"status" bigint,
	"location" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "table_changes" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"changes" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "worker_runs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"started_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL,
	"isolate_failures" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "engagement_questions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"engagement_id" bigint NOT NULL,
	"email" text COLLATE "C",
	"token_hash" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"answer" text COLLATE "C",
	"answered_at" bigint,
	"answered_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "engagements" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "engagements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"practitioner_id" bigint NOT NULL,
	"clinic_id" bigint NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"started_on" text COLLATE "C",
	"ended_on" text COLLATE "C",
	"share" double precision,
	"state" text COLLATE "C" DEFAULT 'confirmed' NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practitioners" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "practitioners_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"background" text COLLATE "C",
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_providers" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "training_providers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"website" text COLLATE "C",
	"country" text COLLATE "C",
	"run_by_id" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_records" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"practitioner_id" bigint NOT NULL,
	"course" text COLLATE "C" NOT NULL,
	"provider" text COLLATE "C" NOT NULL,
	"provider_id" bigint,
	"trainer_id" bigint,
	"trainer_name" text COLLATE "C",
	"started_on" text COLLATE "C" NOT NULL,
	"ended_on" text COLLATE "C" NOT NULL,
	"hours_live_supervised" double precision NOT NULL,
	"hours_live_theory" double precision NOT NULL,
	"hours_online" double precision NOT NULL,
	"hours_home" double precision NOT NULL,
	"live_models" bigint,
	"accepted_hours" double precision,
	"evidence_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "capture_claims" (
	"photo_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"captured_at" text COLLATE "C",
	"device" text COLLATE "C",
	"software" text COLLATE "C",
	"credential" text COLLATE "C" NOT NULL,
	"credential_issuer" text COLLATE "C",
	"credential_signed_at" text COLLATE "C",
	"credential_generator" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "derivatives" (
	"photo_id" text COLLATE "C" NOT NULL,
	"width" bigint NOT NULL,
	"format" text COLLATE "C" DEFAULT 'jpeg' NOT NULL,
	"height" bigint NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"bytes" bigint NOT NULL,
	CONSTRAINT "derivatives_photo_id_width_format_pk" PRIMARY KEY("photo_id","width","format")
);
--> statement-breakpoint
CREATE TABLE "fingerprints" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "fingerprints_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"photo_id" text COLLATE "C" NOT NULL,
	"engine_version" text COLLATE "C" NOT NULL,
	"panel" bigint NOT NULL,
	"region" text COLLATE "C" NOT NULL,
	"pdq" "bytea" NOT NULL,
	"quality" bigint NOT NULL,
	"features" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "head_confirmations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"photo_id" text COLLATE "C" NOT NULL,
	"asked_by" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C",
	"token_hash" text COLLATE "C" NOT NULL,
	"asked_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"answered_at" bigint,
	"answer" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "matches" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"photo_id" text COLLATE "C" NOT NULL,
	"matched_photo_id" text COLLATE "C" NOT NULL,
	"band" text COLLATE "C" NOT NULL,
	"distance" bigint NOT NULL,
	"transform" text COLLATE "C" NOT NULL,
	"regions" text COLLATE "C" NOT NULL,
	"inliers" bigint,
	"cells" bigint,
	"points" text COLLATE "C",
	"correlation" double precision,
	"engine_version" text COLLATE "C" NOT NULL,
	"found_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "photo_evidence" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"photo_id" text COLLATE "C" NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"url" text COLLATE "C",
	"file_sha256" text COLLATE "C",
	"file_bytes" bigint,
	"findings" text COLLATE "C" NOT NULL,
	"code_id" text COLLATE "C",
	"created_at" bigint NOT NULL,
	"weighed" text COLLATE "C",
	"weighed_by" text COLLATE "C",
	"weighed_at" bigint,
	"weighed_note" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint,
	"case_id" text COLLATE "C",
	"batch_id" text COLLATE "C",
	"purpose" text COLLATE "C" NOT NULL,
	"uploaded_by" text COLLATE "C" NOT NULL,
	"treatment" text COLLATE "C",
	"caption" text COLLATE "C",
	"taken_on" text COLLATE "C",
	"days_since_session" bigint,
	"before_treatment" bigint DEFAULT 0 NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"failure" text COLLATE "C",
	"drawn" bigint DEFAULT 0 NOT NULL,
	"stock_photo_id" text COLLATE "C",
	"original_sha256" text COLLATE "C" NOT NULL,
	"original_kept" bigint DEFAULT 1 NOT NULL,
	"original_bytes" bigint NOT NULL,
	"width" bigint NOT NULL,
	"height" bigint NOT NULL,
	"thumb_hash" "bytea",
	"created_at" bigint NOT NULL,
	"checked_at" bigint,
	"hidden_at" bigint
);
--> statement-breakpoint
CREATE TABLE "recapture_codes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"photo_id" text COLLATE "C" NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"issued_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "upload_batches" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"expected" bigint NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "words" (
	"token" bigint PRIMARY KEY NOT NULL,
	"fingerprint_ids" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chapter_bands" (
	"token" bigint NOT NULL,
	"written_at" bigint NOT NULL,
	"chapter_id" text COLLATE "C" NOT NULL,
	"review_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "chapter_bands_token_written_at_chapter_id_pk" PRIMARY KEY("token","written_at","chapter_id")
);
--> statement-breakpoint
CREATE TABLE "chapters" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"review_id" text COLLATE "C" NOT NULL,
	"written_on" text COLLATE "C" NOT NULL,
	"days_since_session" bigint NOT NULL,
	"overall" bigint NOT NULL,
	"naturalness" bigint NOT NULL,
	"dot_size" bigint NOT NULL,
	"density_evenness" bigint NOT NULL,
	"colour_match" bigint NOT NULL,
	"hairline" bigint NOT NULL,
	"honesty_of_claims" bigint NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"promised" text COLLATE "C",
	"delivered" text COLLATE "C",
	"incentive" text COLLATE "C" NOT NULL,
	"price_paid" bigint,
	"currency" text COLLATE "C",
	"sessions" bigint,
	"outcomes" text COLLATE "C" DEFAULT '{}' NOT NULL,
	"conduct" text COLLATE "C" DEFAULT '[]' NOT NULL,
	"corrected_elsewhere" text COLLATE "C",
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "complaints" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"answer" text COLLATE "C",
	"answered_by" text COLLATE "C",
	"answered_at" bigint
);
--> statement-breakpoint
CREATE TABLE "declared_devices" (
	"clinic_id" bigint NOT NULL,
	"device_hash" text COLLATE "C" NOT NULL,
	"declared_by" text COLLATE "C" NOT NULL,
	"declared_at" bigint NOT NULL,
	CONSTRAINT "declared_devices_clinic_id_device_hash_pk" PRIMARY KEY("clinic_id","device_hash")
);
--> statement-breakpoint
CREATE TABLE "detection_runs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"ran_at" bigint NOT NULL,
	"reviews" bigint NOT NULL,
	"found" text COLLATE "C" NOT NULL,
	"clusters" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legal_notices" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"review_id" text COLLATE "C" NOT NULL,
	"complainant_name" text COLLATE "C" NOT NULL,
	"complainant_email" text COLLATE "C" NOT NULL,
	"account_id" text COLLATE "C",
	"statement" text COLLATE "C" NOT NULL,
	"meaning" text COLLATE "C" NOT NULL,
	"untrue" text COLLATE "C" NOT NULL,
	"withhold_identity" bigint NOT NULL,
	"received_at" bigint NOT NULL,
	"defect" text COLLATE "C",
	"author_told_at" bigint,
	"author_due_at" bigint,
	"author_answer" text COLLATE "C",
	"author_reasons" text COLLATE "C",
	"author_name" text COLLATE "C",
	"author_address" text COLLATE "C",
	"author_consents" bigint,
	"author_answered_at" bigint,
	"outcome" text COLLATE "C",
	"outcome_reasons" text COLLATE "C",
	"decided_by" text COLLATE "C",
	"decided_at" bigint
);
--> statement-breakpoint
CREATE TABLE "replies" (
	"review_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_groups" (
	"clinic_id" bigint PRIMARY KEY NOT NULL,
	"reviews" bigint NOT NULL,
	"p" double precision NOT NULL,
	"score_change" double precision,
	"since" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_invitations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"case_id" text COLLATE "C",
	"review_id" text COLLATE "C",
	"account_id" text COLLATE "C",
	"email" text COLLATE "C",
	"chapter" text COLLATE "C" NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"due_on" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"sent_at" bigint,
	"reminded_at" bigint,
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	"declined_at" bigint
);
--> statement-breakpoint
CREATE TABLE "review_photos" (
	"photo_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"review_id" text COLLATE "C" NOT NULL,
	"chapter_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "review_proofs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"review_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"file_sha256" text COLLATE "C",
	"file_format" text COLLATE "C",
	"sent_hash" text COLLATE "C",
	"findings" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"submitted_at" bigint NOT NULL,
	"checked_by" text COLLATE "C",
	"checked_at" bigint,
	"refusal" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "review_signals" (
	"review_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"log_odds" double precision NOT NULL,
	"detail" text COLLATE "C" NOT NULL,
	"detected_at" bigint NOT NULL,
	CONSTRAINT "review_signals_review_id_kind_pk" PRIMARY KEY("review_id","kind")
);
--> statement-breakpoint
CREATE TABLE "review_summaries" (
	"review_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"relation" text COLLATE "C",
	"first_on" text COLLATE "C" NOT NULL,
	"latest_on" text COLLATE "C" NOT NULL,
	"incentive" text COLLATE "C" NOT NULL,
	"conduct" text COLLATE "C",
	"outcomes" text COLLATE "C",
	"practitioner_id" bigint,
	"case_id" text COLLATE "C",
	"verified" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"practitioner_id" bigint,
	"case_id" text COLLATE "C",
	"treatment" text COLLATE "C" NOT NULL,
	"link_cluster" text COLLATE "C",
	"suspicion_p" double precision,
	"suspicion_signals" bigint,
	"device_hash" text COLLATE "C",
	"proof_asked_at" bigint,
	"relation" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sanctions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"clinic_id" bigint NOT NULL,
	"step" text COLLATE "C" NOT NULL,
	"photo_id" text COLLATE "C",
	"days" bigint NOT NULL,
	"rule" text COLLATE "C" NOT NULL,
	"facts" text COLLATE "C" NOT NULL,
	"proposed_by" text COLLATE "C" NOT NULL,
	"proposed_at" bigint NOT NULL,
	"answer" text COLLATE "C",
	"answered_by" text COLLATE "C",
	"answered_at" bigint,
	"answer_reasons" text COLLATE "C",
	"statement" text COLLATE "C",
	"statement_by" text COLLATE "C",
	"statement_at" bigint,
	"starts_at" bigint,
	"ends_at" bigint,
	"ended_at" bigint,
	"end_reason" text COLLATE "C",
	"frozen_at" double precision
);
--> statement-breakpoint
CREATE TABLE "consultation_answers" (
	"account_id" text COLLATE "C" NOT NULL,
	"clinic_id" bigint NOT NULL,
	"visited_on" text COLLATE "C",
	"answers" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "consultation_answers_account_id_clinic_id_pk" PRIMARY KEY("account_id","clinic_id")
);
--> statement-breakpoint
CREATE TABLE "shortlist_alerts" (
	"account_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"started_at" bigint NOT NULL,
	"stopped_at" bigint,
	"mailed_on" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "shortlist_entries" (
	"account_id" text COLLATE "C" NOT NULL,
	"clinic_id" bigint NOT NULL,
	"position" bigint NOT NULL,
	"note" text COLLATE "C" NOT NULL,
	"added_at" bigint NOT NULL,
	"heard" text COLLATE "C",
	CONSTRAINT "shortlist_entries_account_id_clinic_id_pk" PRIMARY KEY("account_id","clinic_id")
);
--> statement-breakpoint
CREATE TABLE "data_dumps" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"made_on" text COLLATE "C" NOT NULL,
	"clinics" bigint NOT NULL,
	"file_sha256" text COLLATE "C" NOT NULL,
	"bytes" bigint NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scores" (
	"id" bigint PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "scores_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"clinic_id" bigint NOT NULL,
	"version" text COLLATE "C" NOT NULL,
	"constants_hash" text COLLATE "C" NOT NULL,
	"inputs_digest" text COLLATE "C" NOT NULL,
	"as_of" text COLLATE "C" NOT NULL,
	"score" double precision NOT NULL,
	"low" double precision NOT NULL,
	"high" double precision NOT NULL,
	"band" text COLLATE "C" NOT NULL,
	"result" text COLLATE "C" NOT NULL,
	"inputs" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shadow_scores" (
	"clinic_id" bigint NOT NULL,
	"version" text COLLATE "C" NOT NULL,
	"constants_hash" text COLLATE "C" NOT NULL,
	"as_of" text COLLATE "C" NOT NULL,
	"score" double precision NOT NULL,
	"band" text COLLATE "C" NOT NULL,
	"score_in_force" double precision NOT NULL,
	"band_in_force" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "shadow_scores_clinic_id_version_pk" PRIMARY KEY("clinic_id","version")
);
--> statement-breakpoint
ALTER TABLE "data_exports" ADD CONSTRAINT "data_exports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_tokens" ADD CONSTRAINT "email_tokens_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey_challenges" ADD CONSTRAINT "passkey_challenges_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "totp_secrets" ADD CONSTRAINT "totp_secrets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_answers" ADD CONSTRAINT "case_answers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_answers" ADD CONSTRAINT "case_answers_link_id_case_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."case_links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_sessions" ADD CONSTRAINT "case_sessions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_practitioner_id_practitioners_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_replies" ADD CONSTRAINT "correction_replies_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction_replies" ADD CONSTRAINT "correction_replies_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_earlier_clinic_id_clinics_id_fk" FOREIGN KEY ("earlier_clinic_id") REFERENCES "public"."clinics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_domains" ADD CONSTRAINT "badge_domains_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_answers" ADD CONSTRAINT "claim_answers_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_answers" ADD CONSTRAINT "claim_answers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_answers" ADD CONSTRAINT "claim_answers_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_import_rows" ADD CONSTRAINT "clinic_import_rows_import_id_clinic_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."clinic_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_members" ADD CONSTRAINT "clinic_members_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_members" ADD CONSTRAINT "clinic_members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinic_treatments" ADD CONSTRAINT "clinic_treatments_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_questions" ADD CONSTRAINT "document_questions_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_questions" ADD CONSTRAINT "document_questions_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_questions" ADD CONSTRAINT "document_questions_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_reminders" ADD CONSTRAINT "evidence_reminders_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_values" ADD CONSTRAINT "evidence_values_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "locations" ADD CONSTRAINT "locations_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_invitations" ADD CONSTRAINT "member_invitations_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_invitations" ADD CONSTRAINT "member_invitations_invited_by_accounts_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_claims" ADD CONSTRAINT "ownership_claims_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_claims" ADD CONSTRAINT "ownership_claims_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_disputes" ADD CONSTRAINT "ownership_disputes_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_disputes" ADD CONSTRAINT "ownership_disputes_claim_id_ownership_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."ownership_claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_disputes" ADD CONSTRAINT "ownership_disputes_change_id_profile_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."profile_changes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_disputes" ADD CONSTRAINT "ownership_disputes_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_proofs" ADD CONSTRAINT "ownership_proofs_claim_id_ownership_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."ownership_claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_proofs" ADD CONSTRAINT "ownership_proofs_checked_by_accounts_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_statements" ADD CONSTRAINT "ownership_statements_dispute_id_ownership_disputes_id_fk" FOREIGN KEY ("dispute_id") REFERENCES "public"."ownership_disputes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_statements" ADD CONSTRAINT "ownership_statements_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_changes" ADD CONSTRAINT "profile_changes_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_changes" ADD CONSTRAINT "profile_changes_requested_by_accounts_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_changes" ADD CONSTRAINT "profile_changes_objected_by_accounts_id_fk" FOREIGN KEY ("objected_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_proposals" ADD CONSTRAINT "charge_proposals_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_proposals" ADD CONSTRAINT "charge_proposals_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_proposals" ADD CONSTRAINT "charge_proposals_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_proposals" ADD CONSTRAINT "charge_proposals_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charge_proposals" ADD CONSTRAINT "charge_proposals_statement_by_accounts_id_fk" FOREIGN KEY ("statement_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_findings" ADD CONSTRAINT "claim_findings_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_findings" ADD CONSTRAINT "claim_findings_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_findings" ADD CONSTRAINT "claim_findings_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_photos" ADD CONSTRAINT "decision_photos_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_dispute_id_disputes_id_fk" FOREIGN KEY ("dispute_id") REFERENCES "public"."disputes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_photos" ADD CONSTRAINT "dispute_photos_dispute_id_disputes_id_fk" FOREIGN KEY ("dispute_id") REFERENCES "public"."disputes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute_photos" ADD CONSTRAINT "dispute_photos_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_findings" ADD CONSTRAINT "group_findings_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_findings" ADD CONSTRAINT "group_findings_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_findings" ADD CONSTRAINT "group_findings_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_findings" ADD CONSTRAINT "group_findings_statement_by_accounts_id_fk" FOREIGN KEY ("statement_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_clinics" ADD CONSTRAINT "matter_clinics_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_clinics" ADD CONSTRAINT "matter_clinics_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_claimed_by_accounts_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_dispute_id_disputes_id_fk" FOREIGN KEY ("dispute_id") REFERENCES "public"."disputes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_original_photo_id_photos_id_fk" FOREIGN KEY ("original_photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_filters" ADD CONSTRAINT "queue_filters_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_limits" ADD CONSTRAINT "queue_limits_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_limits" ADD CONSTRAINT "queue_limits_set_by_accounts_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_id_accounts_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_from_clinic_id_clinics_id_fk" FOREIGN KEY ("from_clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_dispute_id_disputes_id_fk" FOREIGN KEY ("dispute_id") REFERENCES "public"."disputes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_ties" ADD CONSTRAINT "declared_ties_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_ties" ADD CONSTRAINT "declared_ties_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_ties" ADD CONSTRAINT "declared_ties_end_answered_by_accounts_id_fk" FOREIGN KEY ("end_answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_pauses" ADD CONSTRAINT "judging_pauses_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_pauses" ADD CONSTRAINT "judging_pauses_begun_by_accounts_id_fk" FOREIGN KEY ("begun_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_pauses" ADD CONSTRAINT "judging_pauses_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderator_settings" ADD CONSTRAINT "moderator_settings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "re_reviews" ADD CONSTRAINT "re_reviews_judgement_id_judgements_id_fk" FOREIGN KEY ("judgement_id") REFERENCES "public"."judgements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "re_reviews" ADD CONSTRAINT "re_reviews_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_networks" ADD CONSTRAINT "sign_in_networks_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_questions" ADD CONSTRAINT "engagement_questions_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_practitioner_id_practitioners_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_providers" ADD CONSTRAINT "training_providers_run_by_id_practitioners_id_fk" FOREIGN KEY ("run_by_id") REFERENCES "public"."practitioners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_records" ADD CONSTRAINT "training_records_practitioner_id_practitioners_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_records" ADD CONSTRAINT "training_records_provider_id_training_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."training_providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_records" ADD CONSTRAINT "training_records_trainer_id_practitioners_id_fk" FOREIGN KEY ("trainer_id") REFERENCES "public"."practitioners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_records" ADD CONSTRAINT "training_records_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capture_claims" ADD CONSTRAINT "capture_claims_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "derivatives" ADD CONSTRAINT "derivatives_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fingerprints" ADD CONSTRAINT "fingerprints_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "head_confirmations" ADD CONSTRAINT "head_confirmations_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "head_confirmations" ADD CONSTRAINT "head_confirmations_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_matched_photo_id_photos_id_fk" FOREIGN KEY ("matched_photo_id") REFERENCES "public"."photos"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_evidence" ADD CONSTRAINT "photo_evidence_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_evidence" ADD CONSTRAINT "photo_evidence_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_evidence" ADD CONSTRAINT "photo_evidence_code_id_recapture_codes_id_fk" FOREIGN KEY ("code_id") REFERENCES "public"."recapture_codes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_evidence" ADD CONSTRAINT "photo_evidence_weighed_by_accounts_id_fk" FOREIGN KEY ("weighed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_batch_id_upload_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."upload_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recapture_codes" ADD CONSTRAINT "recapture_codes_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recapture_codes" ADD CONSTRAINT "recapture_codes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload_batches" ADD CONSTRAINT "upload_batches_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload_batches" ADD CONSTRAINT "upload_batches_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chapter_bands" ADD CONSTRAINT "chapter_bands_chapter_id_chapters_id_fk" FOREIGN KEY ("chapter_id") REFERENCES "public"."chapters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chapter_bands" ADD CONSTRAINT "chapter_bands_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chapters" ADD CONSTRAINT "chapters_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_devices" ADD CONSTRAINT "declared_devices_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_devices" ADD CONSTRAINT "declared_devices_declared_by_accounts_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "detection_runs" ADD CONSTRAINT "detection_runs_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_notices" ADD CONSTRAINT "legal_notices_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_notices" ADD CONSTRAINT "legal_notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_notices" ADD CONSTRAINT "legal_notices_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_groups" ADD CONSTRAINT "review_groups_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_invitations" ADD CONSTRAINT "review_invitations_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_invitations" ADD CONSTRAINT "review_invitations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_invitations" ADD CONSTRAINT "review_invitations_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_invitations" ADD CONSTRAINT "review_invitations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_photos" ADD CONSTRAINT "review_photos_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_photos" ADD CONSTRAINT "review_photos_chapter_id_chapters_id_fk" FOREIGN KEY ("chapter_id") REFERENCES "public"."chapters"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_proofs" ADD CONSTRAINT "review_proofs_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_signals" ADD CONSTRAINT "review_signals_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_practitioner_id_practitioners_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_statement_by_accounts_id_fk" FOREIGN KEY ("statement_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_answers" ADD CONSTRAINT "consultation_answers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_answers" ADD CONSTRAINT "consultation_answers_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist_alerts" ADD CONSTRAINT "shortlist_alerts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist_entries" ADD CONSTRAINT "shortlist_entries_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist_entries" ADD CONSTRAINT "shortlist_entries_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shadow_scores" ADD CONSTRAINT "shadow_scores_clinic_id_clinics_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree ("email");--> statement-breakpoint
CREATE INDEX "data_exports_account" ON "data_exports" USING btree ("account_id","requested_at");--> statement-breakpoint
CREATE UNIQUE INDEX "email_tokens_hash" ON "email_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "email_tokens_account" ON "email_tokens" USING btree ("account_id","purpose");--> statement-breakpoint
CREATE INDEX "passkey_challenges_end" ON "passkey_challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "passkeys_account" ON "passkeys" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "recovery_codes_account" ON "recovery_codes" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "case_answers_case" ON "case_answers" USING btree ("case_id","subject","answered_at");--> statement-breakpoint
CREATE UNIQUE INDEX "case_links_token" ON "case_links" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "case_links_holder" ON "case_links" USING btree ("holder_token_hash");--> statement-breakpoint
CREATE INDEX "case_links_case" ON "case_links" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "case_links_account" ON "case_links" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "cases_clinic" ON "cases" USING btree ("clinic_id");--> statement-breakpoint
CREATE INDEX "cases_practitioner" ON "cases" USING btree ("practitioner_id");--> statement-breakpoint
CREATE INDEX "corrections_earlier" ON "corrections" USING btree ("earlier_clinic_id");--> statement-breakpoint
CREATE INDEX "claim_answers_claim" ON "claim_answers" USING btree ("claim_id","created_at");--> statement-breakpoint
CREATE INDEX "claims_clinic" ON "claims" USING btree ("clinic_id");--> statement-breakpoint
CREATE INDEX "clinic_import_rows_list" ON "clinic_import_rows" USING btree ("import_id","outcome","id");--> statement-breakpoint
CREATE INDEX "clinic_imports_sent" ON "clinic_imports" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "clinic_imports_file" ON "clinic_imports" USING btree ("file_sha256");--> statement-breakpoint
CREATE INDEX "clinic_members_account" ON "clinic_members" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "clinics_slug" ON "clinics" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "clinics_source" ON "clinics" USING btree ("source","source_ref");--> statement-breakpoint
CREATE INDEX "clinics_phone" ON "clinics" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "clinics_website" ON "clinics" USING btree ("website");--> statement-breakpoint
CREATE INDEX "document_questions_evidence" ON "document_questions" USING btree ("evidence_id","asked_at");--> statement-breakpoint
CREATE INDEX "document_questions_file" ON "document_questions" USING btree ("file_sha256");--> statement-breakpoint
CREATE INDEX "evidence_clinic" ON "evidence" USING btree ("clinic_id","kind");--> statement-breakpoint
CREATE INDEX "evidence_practitioner" ON "evidence" USING btree ("practitioner_id");--> statement-breakpoint
CREATE INDEX "evidence_state" ON "evidence" USING btree ("state","submitted_at");--> statement-breakpoint
CREATE INDEX "evidence_due" ON "evidence" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "evidence_file" ON "evidence" USING btree ("file_sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "import_runs_file" ON "import_runs" USING btree ("file_sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "locations_position" ON "locations" USING btree ("clinic_id","position");--> statement-breakpoint
CREATE INDEX "locations_city" ON "locations" USING btree ("country","city");--> statement-breakpoint
CREATE UNIQUE INDEX "member_invitations_token" ON "member_invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "member_invitations_clinic" ON "member_invitations" USING btree ("clinic_id","created_at");--> statement-breakpoint
CREATE INDEX "ownership_claims_clinic" ON "ownership_claims" USING btree ("clinic_id","state");--> statement-breakpoint
CREATE INDEX "ownership_claims_account" ON "ownership_claims" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "ownership_disputes_open" ON "ownership_disputes" USING btree ("decided_at","opened_at");--> statement-breakpoint
CREATE INDEX "ownership_disputes_clinic" ON "ownership_disputes" USING btree ("clinic_id");--> statement-breakpoint
CREATE INDEX "ownership_proofs_claim" ON "ownership_proofs" USING btree ("claim_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "ownership_proofs_token" ON "ownership_proofs" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "ownership_proofs_next" ON "ownership_proofs" USING btree ("next_check_on");--> statement-breakpoint
CREATE INDEX "ownership_statements_dispute" ON "ownership_statements" USING btree ("dispute_id");--> statement-breakpoint
CREATE INDEX "profile_changes_clinic" ON "profile_changes" USING btree ("clinic_id","state");--> statement-breakpoint
CREATE INDEX "profile_changes_due" ON "profile_changes" USING btree ("state","effective_at");--> statement-breakpoint
CREATE UNIQUE INDEX "listings_rank" ON "listings" USING btree ("rank");--> statement-breakpoint
CREATE INDEX "listings_evidence" ON "listings" USING btree ("evidence_level" desc,"rank");--> statement-breakpoint
CREATE INDEX "listings_reviews" ON "listings" USING btree ("verified_review_count" desc,"rank");--> statement-breakpoint
CREATE INDEX "listings_name" ON "listings" USING btree (lower("name"),"rank");--> statement-breakpoint
CREATE INDEX "places_folded" ON "places" USING btree ("folded","population");--> statement-breakpoint
CREATE INDEX "places_lat" ON "places" USING btree ("lat","lng");--> statement-breakpoint
CREATE UNIQUE INDEX "search_cells_cell" ON "search_cells" USING btree ("scale","cell","chunk");--> statement-breakpoint
CREATE UNIQUE INDEX "search_sets_token" ON "search_sets" USING btree ("token","chunk");--> statement-breakpoint
CREATE UNIQUE INDEX "spellings_part" ON "spellings" USING btree ("part","kind","word");--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_decision" ON "appeals" USING btree ("decision_id","own_motion");--> statement-breakpoint
CREATE INDEX "charge_proposals_clinic" ON "charge_proposals" USING btree ("clinic_id","proposed_at");--> statement-breakpoint
CREATE INDEX "claim_findings_claim" ON "claim_findings" USING btree ("claim_id","proposed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_id" ON "decisions" USING btree ("id");--> statement-breakpoint
CREATE INDEX "decisions_clinic" ON "decisions" USING btree ("clinic_id","seq");--> statement-breakpoint
CREATE INDEX "decisions_answers" ON "decisions" USING btree ("answers_id");--> statement-breakpoint
CREATE INDEX "decisions_dispute" ON "decisions" USING btree ("dispute_id");--> statement-breakpoint
CREATE INDEX "dispute_photos_photo" ON "dispute_photos" USING btree ("photo_id");--> statement-breakpoint
CREATE INDEX "disputes_state" ON "disputes" USING btree ("state","opened_at");--> statement-breakpoint
CREATE INDEX "group_findings_clinic" ON "group_findings" USING btree ("clinic_id","proposed_at");--> statement-breakpoint
CREATE INDEX "matter_clinics_clinic" ON "matter_clinics" USING btree ("clinic_id");--> statement-breakpoint
CREATE UNIQUE INDEX "matters_subject" ON "matters" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "matters_line" ON "matters" USING btree ("weight","since","id","due_at","waits_until","kind","country","closed_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "matters_kind_line" ON "matters" USING btree ("kind","weight","since","id","due_at","waits_until","country","closed_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "matters_due" ON "matters" USING btree ("due_at","id") WHERE closed_at is null and due_at is not null;--> statement-breakpoint
CREATE INDEX "matters_waiting" ON "matters" USING btree ("waits_until","id") WHERE closed_at is null and waits_until is not null;--> statement-breakpoint
CREATE INDEX "matters_counts" ON "matters" USING btree ("kind","country","due_at","waits_until","closed_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "matters_claimed" ON "matters" USING btree ("claimed_by","claimed_until") WHERE closed_at is null and claimed_by is not null;--> statement-breakpoint
CREATE INDEX "matters_changed" ON "matters" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "proposals_dispute" ON "proposals" USING btree ("dispute_id");--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("answered_at","created_at");--> statement-breakpoint
CREATE INDEX "reports_subject" ON "reports" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "reports_clinic" ON "reports" USING btree ("from_clinic_id");--> statement-breakpoint
CREATE INDEX "statements_dispute" ON "statements" USING btree ("dispute_id");--> statement-breakpoint
CREATE INDEX "declared_ties_account" ON "declared_ties" USING btree ("account_id","clinic_id");--> statement-breakpoint
CREATE INDEX "declared_ties_clinic" ON "declared_ties" USING btree ("clinic_id");--> statement-breakpoint
CREATE INDEX "judgements_account" ON "judgements" USING btree ("account_id","made_at");--> statement-breakpoint
CREATE INDEX "judgements_subject" ON "judgements" USING btree ("kind","subject_id","made_at");--> statement-breakpoint
CREATE INDEX "judgements_made" ON "judgements" USING btree ("made_at");--> statement-breakpoint
CREATE INDEX "judging_pauses_account" ON "judging_pauses" USING btree ("account_id","ended_at");--> statement-breakpoint
CREATE UNIQUE INDEX "re_reviews_judgement" ON "re_reviews" USING btree ("judgement_id");--> statement-breakpoint
CREATE INDEX "re_reviews_answered" ON "re_reviews" USING btree ("answered_at");--> statement-breakpoint
CREATE INDEX "sign_in_networks_network" ON "sign_in_networks" USING btree ("network_hash","last_seen_at");--> statement-breakpoint
CREATE INDEX "sign_in_networks_seen" ON "sign_in_networks" USING btree ("last_seen_at");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("subject_kind","subject_id","id");--> statement-breakpoint
CREATE INDEX "events_action" ON "events" USING btree ("action","id");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("state","run_at");--> statement-breakpoint
CREATE INDEX "jobs_kinds" ON "jobs" USING btree ("state","kind","run_at");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_dedupe" ON "jobs" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "jobs_lane" ON "jobs" USING btree ("lane","state","id") WHERE lane is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_lane_running" ON "jobs" USING btree ("lane") WHERE state = 'running';--> statement-breakpoint
CREATE UNIQUE INDEX "seals_row" ON "seals" USING btree ("source","row_id");--> statement-breakpoint
CREATE INDEX "sendings_begun" ON "sendings" USING btree ("begun_at");--> statement-breakpoint
CREATE UNIQUE INDEX "engagement_questions_token" ON "engagement_questions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "engagement_questions_engagement" ON "engagement_questions" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "engagements_clinic" ON "engagements" USING btree ("clinic_id");--> statement-breakpoint
CREATE INDEX "engagements_practitioner" ON "engagements" USING btree ("practitioner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "practitioners_slug" ON "practitioners" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "training_providers_slug" ON "training_providers" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "training_records_practitioner" ON "training_records" USING btree ("practitioner_id");--> statement-breakpoint
CREATE INDEX "training_records_trainer" ON "training_records" USING btree ("trainer_id");--> statement-breakpoint
CREATE INDEX "training_records_provider" ON "training_records" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "training_records_evidence" ON "training_records" USING btree ("evidence_id");--> statement-breakpoint
CREATE UNIQUE INDEX "fingerprints_photo" ON "fingerprints" USING btree ("photo_id","engine_version","panel");--> statement-breakpoint
CREATE UNIQUE INDEX "head_confirmations_token" ON "head_confirmations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "head_confirmations_photo" ON "head_confirmations" USING btree ("photo_id");--> statement-breakpoint
CREATE UNIQUE INDEX "matches_pair" ON "matches" USING btree ("photo_id","matched_photo_id");--> statement-breakpoint
CREATE INDEX "matches_known" ON "matches" USING btree ("matched_photo_id");--> statement-breakpoint
CREATE INDEX "photo_evidence_photo" ON "photo_evidence" USING btree ("photo_id");--> statement-breakpoint
CREATE INDEX "photo_evidence_open" ON "photo_evidence" USING btree ("weighed","created_at");--> statement-breakpoint
CREATE INDEX "photos_clinic" ON "photos" USING btree ("clinic_id","state");--> statement-breakpoint
CREATE INDEX "photos_case" ON "photos" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "photos_clinic_bytes" ON "photos" USING btree ("clinic_id","original_sha256","purpose");--> statement-breakpoint
CREATE INDEX "recapture_codes_photo" ON "recapture_codes" USING btree ("photo_id","account_id");--> statement-breakpoint
CREATE INDEX "upload_batches_clinic" ON "upload_batches" USING btree ("clinic_id","created_at");--> statement-breakpoint
CREATE INDEX "chapter_bands_chapter" ON "chapter_bands" USING btree ("chapter_id");--> statement-breakpoint
CREATE INDEX "chapter_bands_review" ON "chapter_bands" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "chapters_review" ON "chapters" USING btree ("review_id","written_on","created_at","id");--> statement-breakpoint
CREATE INDEX "complaints_clinic" ON "complaints" USING btree ("clinic_id","created_at");--> statement-breakpoint
CREATE INDEX "complaints_account" ON "complaints" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "detection_runs_clinic" ON "detection_runs" USING btree ("clinic_id","ran_at");--> statement-breakpoint
CREATE INDEX "legal_notices_review" ON "legal_notices" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "legal_notices_open" ON "legal_notices" USING btree ("decided_at","received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "review_invitations_token" ON "review_invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "review_invitations_clinic" ON "review_invitations" USING btree ("clinic_id","sent_at");--> statement-breakpoint
CREATE INDEX "review_invitations_due" ON "review_invitations" USING btree ("sent_at","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "review_invitations_case" ON "review_invitations" USING btree ("case_id","chapter");--> statement-breakpoint
CREATE UNIQUE INDEX "review_invitations_review" ON "review_invitations" USING btree ("review_id","chapter");--> statement-breakpoint
CREATE INDEX "review_photos_review" ON "review_photos" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "review_proofs_review" ON "review_proofs" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "review_proofs_state" ON "review_proofs" USING btree ("state","submitted_at");--> statement-breakpoint
CREATE INDEX "review_proofs_sent" ON "review_proofs" USING btree ("sent_hash");--> statement-breakpoint
CREATE INDEX "review_summaries_newest" ON "review_summaries" USING btree ("clinic_id","latest_on","review_id","incentive");--> statement-breakpoint
CREATE INDEX "review_summaries_conduct" ON "review_summaries" USING btree ("clinic_id","conduct") WHERE conduct is not null and relation is null;--> statement-breakpoint
CREATE INDEX "review_summaries_outcomes" ON "review_summaries" USING btree ("clinic_id","outcomes") WHERE outcomes is not null and relation is null;--> statement-breakpoint
CREATE INDEX "review_summaries_verified" ON "review_summaries" USING btree ("practitioner_id","first_on","case_id") WHERE verified = 1 and relation is null;--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_client" ON "reviews" USING btree ("clinic_id","account_id");--> statement-breakpoint
CREATE INDEX "reviews_practitioner" ON "reviews" USING btree ("practitioner_id");--> statement-breakpoint
CREATE INDEX "reviews_case" ON "reviews" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "reviews_device" ON "reviews" USING btree ("device_hash");--> statement-breakpoint
CREATE INDEX "sanctions_clinic" ON "sanctions" USING btree ("clinic_id","proposed_at");--> statement-breakpoint
CREATE INDEX "sanctions_end" ON "sanctions" USING btree ("ended_at","ends_at");--> statement-breakpoint
CREATE INDEX "consultation_answers_clinic" ON "consultation_answers" USING btree ("clinic_id");--> statement-breakpoint
CREATE UNIQUE INDEX "shortlist_alerts_token" ON "shortlist_alerts" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "shortlist_entries_clinic" ON "shortlist_entries" USING btree ("clinic_id");--> statement-breakpoint
CREATE UNIQUE INDEX "data_dumps_day" ON "data_dumps" USING btree ("made_on");--> statement-breakpoint
CREATE INDEX "scores_clinic" ON "scores" USING btree ("clinic_id","id");