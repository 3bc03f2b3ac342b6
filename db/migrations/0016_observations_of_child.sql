DROP INDEX `observations_lesson`;--> statement-breakpoint
CREATE INDEX `observations_lesson` ON `observations` (`lesson_id`,`student_id`,`source`);