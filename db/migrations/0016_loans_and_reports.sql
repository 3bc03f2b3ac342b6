CREATE TABLE `test_days` (
	`day` text PRIMARY KEY NOT NULL,
	`declared_at` integer NOT NULL,
	CONSTRAINT "test_days_day" CHECK("test_days"."day" glob '????-??-??')
);
--> statement-breakpoint
CREATE TABLE `loan_devices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`number_key` text NOT NULL,
	`platform` text NOT NULL,
	`model` text DEFAULT '' NOT NULL,
	`accessories` text DEFAULT '' NOT NULL,
	`condition` text DEFAULT 'good' NOT NULL,
	`added_at` integer NOT NULL,
	`retired_at` integer,
	CONSTRAINT "loan_devices_platform" CHECK("loan_devices"."platform" in ('windows', 'mac', 'android', 'ios', 'chromeos', 'other', 'none', 'unknown')),
	CONSTRAINT "loan_devices_condition" CHECK("loan_devices"."condition" in ('good', 'worn', 'broken')),
	CONSTRAINT "loan_devices_number_shape" CHECK(length("loan_devices"."number_key") > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `loan_devices_number` ON `loan_devices` (`number_key`);--> statement-breakpoint
CREATE TABLE `question_stops` (
	`household_id` integer PRIMARY KEY NOT NULL,
	`stopped_at` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
DROP INDEX `observations_lesson`;--> statement-breakpoint
ALTER TABLE `observations` ADD `detail` text;--> statement-breakpoint
CREATE INDEX `observations_lesson` ON `observations` (`lesson_id`,`student_id`,`source`);--> statement-breakpoint
ALTER TABLE `loans` ADD `planned_back` text;--> statement-breakpoint
ALTER TABLE `loans` ADD `condition_back` text;--> statement-breakpoint
ALTER TABLE `loans` ADD `note_back` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `loans` ADD `recalled_at` integer;