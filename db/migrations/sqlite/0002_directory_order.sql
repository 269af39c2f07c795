DELETE FROM `listings`;
--> statement-breakpoint
DROP INDEX `listings_order`;
--> statement-breakpoint
ALTER TABLE `listings` DROP COLUMN `score_order`;
--> statement-breakpoint
CREATE INDEX `places_lat` ON `places` (`lat`,`lng`);
--> statement-breakpoint
ALTER TABLE `listings` ADD `rank` integer NOT NULL;
--> statement-breakpoint
ALTER TABLE `listings` ADD `correction_photos` integer NOT NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX `listings_rank` ON `listings` (`rank`);
--> statement-breakpoint
CREATE INDEX `listings_treatments` ON `listings` (`treatment_bits`,`rank`);
--> statement-breakpoint
CREATE INDEX `listings_evidence` ON `listings` ("evidence_level" desc,`rank`);
--> statement-breakpoint
CREATE INDEX `listings_reviews` ON `listings` ("verified_review_count" desc,`rank`);
--> statement-breakpoint
CREATE INDEX `listings_name` ON `listings` ("name" collate nocase,`rank`);
--> statement-breakpoint
DROP TABLE `listing_words`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `listing_words` USING fts5(name, place, practitioners, treatments, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
