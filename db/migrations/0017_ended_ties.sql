CREATE TABLE `barred_ties` (
	`contact_id` integer NOT NULL,
	`student_id` integer NOT NULL,
	`relation` text DEFAULT '' NOT NULL,
	`barred_at` integer NOT NULL,
	PRIMARY KEY(`contact_id`, `student_id`),
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `barred_ties_student` ON `barred_ties` (`student_id`);