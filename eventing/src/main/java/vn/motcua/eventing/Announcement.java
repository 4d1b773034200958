package vn.motcua.eventing;

/**
 * An event in its wire form, before it has a place in the log.
 *
 * @param type CloudEvents type
 * @param dataSchema CloudEvents dataschema
 * @param value the JSON
 */
public record Announcement(String type, String dataSchema, byte[] value) {}
