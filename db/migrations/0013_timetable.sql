CREATE TABLE `timetable_slots` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`group_id` integer NOT NULL,
	`weekday` integer NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`host_id` integer,
	`subject` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`host_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "timetable_slots_weekday" CHECK("timetable_slots"."weekday" between 1 and 5),
	CONSTRAINT "timetable_slots_times" CHECK("timetable_slots"."starts_at" glob '[0-2][0-9]:[0-5][0-9]' and "timetable_slots"."ends_at" glob '[0-2][0-9]:[0-5][0-9]' and "timetable_slots"."starts_at" < "timetable_slots"."ends_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `timetable_slots_start` ON `timetable_slots` (`group_id`,`weekday`,`starts_at`);--> statement-breakpoint
ALTER TABLE `lessons` ADD `planned` integer DEFAULT false NOT NULL;