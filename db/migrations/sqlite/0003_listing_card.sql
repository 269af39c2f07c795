DROP TABLE `listings`;
--> statement-breakpoint
INSERT INTO `listing_words` (`listing_words`) VALUES ('delete-all');
--> statement-breakpoint
CREATE TABLE `listings` (
	`clinic_id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`city` text NOT NULL,
	`country` text NOT NULL,
	`lat` real,
	`lng` real,
	`rank` integer NOT NULL,
	`score` real,
	`low` real NOT NULL,
	`high` real NOT NULL,
	`band` text NOT NULL,
	`deduction` real DEFAULT 0 NOT NULL,
	`evidence_kinds` integer DEFAULT 0 NOT NULL,
	`evidence_level` real NOT NULL,
	`verified_hours` real,
	`evidenced_years` real,
	`healed_photos` integer NOT NULL,
	`correction_photos` integer NOT NULL,
	`review_count` integer NOT NULL,
	`verified_review_count` integer NOT NULL,
	`treatments` text NOT NULL,
	`treatment_bits` integer NOT NULL,
	`price_from` integer,
	`currency` text,
	`contradicted` integer NOT NULL,
	`stolen_photos` integer NOT NULL,
	`cover_photo_id` text,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `listings_rank` ON `listings` (`rank`);
--> statement-breakpoint
CREATE INDEX `listings_lat` ON `listings` (`lat`,`lng`);
--> statement-breakpoint
CREATE INDEX `listings_treatments` ON `listings` (`treatment_bits`,`rank`);
--> statement-breakpoint
CREATE INDEX `listings_evidence` ON `listings` ("evidence_level" desc,`rank`);
--> statement-breakpoint
CREATE INDEX `listings_reviews` ON `listings` ("verified_review_count" desc,`rank`);
--> statement-breakpoint
CREATE INDEX `listings_name` ON `listings` ("name" collate nocase,`rank`);
