CREATE TABLE `test_days` (
	`day` text PRIMARY KEY NOT NULL,
	`declared_at` integer NOT NULL,
	CONSTRAINT "test_days_day" CHECK("test_days"."day" glob '????-??-??')
);
--> statement-breakpoint
CREATE TABLE `question_stops` (
	`household_id` integer PRIMARY KEY NOT NULL,
	`stopped_at` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `observations` ADD `detail` text;