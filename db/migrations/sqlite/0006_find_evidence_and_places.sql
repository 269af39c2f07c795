DROP INDEX `listings_lat`;--> statement-breakpoint
CREATE INDEX `listings_lat` ON `listings` (`lat`,`lng`,`treatment_bits`,`rank`);--> statement-breakpoint
CREATE INDEX `evidence_practitioner` ON `evidence` (`practitioner_id`);