CREATE TABLE `notification_choices` (
	`staff_id` integer PRIMARY KEY NOT NULL,
	`offers` integer DEFAULT true NOT NULL,
	`daily` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
