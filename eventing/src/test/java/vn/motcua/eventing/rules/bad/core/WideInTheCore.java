package vn.motcua.eventing.rules.bad.core;

record WideInTheCore(
        String a, String b, String c, String d, String e, String f, String g, String h, String i, String j, String k) {}
