package dev.toban.guard;
public final class PersonalHealth implements dev.toban.talk.Guard { public PersonalHealth(java.util.function.Supplier<dev.toban.names.Names> n){} public dev.toban.talk.Incoming pass(dev.toban.talk.Incoming i){return i;} }
