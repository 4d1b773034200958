/** Tests of the service, and what they share. */
package vn.motcua.notification;
