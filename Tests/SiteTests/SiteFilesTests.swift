import Foundation
import Lessons
import Site
import Testing

@Suite struct SiteFilesTests {
  @Test func twoBuildsAreEqual() throws {
    let lessons = [Fixture.lesson("a", "Text\n\n```python\nx\n```"), Fixture.lesson("b", "More")]
    let first = try Fixture.site(lessons).files()
    let second = try Fixture.site(lessons).files()
    #expect(first.map { $0.path } == second.map { $0.path })
    #expect(first.map { $0.bytes } == second.map { $0.bytes })
    #expect(first.map { $0.path } == first.map { $0.path }.sorted())
  }

  @Test func everyPageIsReachedAndEveryLinkHolds() throws {
    let site = try Fixture.site([
      Fixture.lesson("a", "See [b](part/b.md#there).", front: "aliases: [old/a]\n"),
      Fixture.lesson("part/b", "## There\n\nBack to [a](../a.md)."),
    ])
    let files = try site.files()
    let paths = files.map { $0.path }
    for path in ["index.html", "404.html", "a.html", "part/b.html", "old/a.html", "search.json"] {
      #expect(paths.contains(path))
    }
    #expect(site.brokenLinks(in: files).map { $0.message } == [])
    #expect(Fixture.text("old/a.html", in: files)?.contains("url=../a.html") == true)
    #expect(
      Fixture.text("part/b.html", in: files)?.contains(#"href="../assets/lectern.css""#) == true)
    #expect(Fixture.text("a.html", in: files)?.contains(#"rel="next" href="part/b.html""#) == true)
  }

  @Test func brokenLinksAreReportedWhereTheyStand() throws {
    let lesson = Fixture.lesson("a", "One [gone](gone.md) and [nowhere](#nowhere).")
    let site = try Fixture.site([lesson])
    let problems = site.brokenLinks(in: try site.files())
    #expect(problems.count == 2)
    let columns = problems.compactMap { $0.span }.map { lesson.source.position(at: Int($0.start)) }
    #expect(columns.map { $0.line } == [6, 6])
    #expect(Set(columns.map { $0.column }) == [5, 25])
  }

  @Test func dangerousAddressesAreTakenOut() throws {
    let page = try Fixture.page("[x](javascript:alert(1)) [y](https://example.org/a?b=c)")
    #expect(!page.contains("href=\"javascript:"))
    #expect(page.contains(#"href="https://example.org/a?b=c""#))
  }

  @Test func publishedAddressGivesSitemapAndPreviews() throws {
    let lessons = [Fixture.lesson("a", "Text", front: "updated: 2026-01-02\n")]
    #expect(try !Fixture.site(lessons).files().contains { $0.path == "sitemap.xml" })
    let files = try Fixture.site(lessons) { $0.baseURL = "https://example.org/course" }.files()
    let sitemap = try #require(Fixture.text("sitemap.xml", in: files))
    #expect(sitemap.contains("<loc>https://example.org/course/</loc>"))
    #expect(
      sitemap.contains("<loc>https://example.org/course/a.html</loc><lastmod>2026-01-02</lastmod>"))
    #expect(
      Fixture.text("a.html", in: files)?.contains(
        #"<meta property="og:url" content="https://example.org/course/a.html">"#) == true)
    #expect(
      Fixture.text("404.html", in: files)?.contains(#"href="/course/assets/lectern.css""#) == true)
  }

  @Test func draftsAreForPreviewsOnly() throws {
    let lessons = [Fixture.lesson("a", "Text"), Fixture.lesson("b", "Text", front: "draft: true\n")]
    var site = try Fixture.site(lessons)
    #expect(try !site.files().contains { $0.path == "b.html" })
    site.isPreview = true
    #expect(try site.files().contains { $0.path == "b.html" })
  }

  @Test func searchFindsSections() throws {
    let lesson = Fixture.lesson("a", "Intro\n\n## Deep\n\nHidden *treasure*")
    let files = try Fixture.site([lesson]).files()
    let search = try #require(Fixture.text("search.json", in: files))
    #expect(
      search.contains(
        ##"{"lesson":"Title of a","section":"Deep","address":"a.html#deep","##
          + ##""text":"Hidden treasure"}"##))
  }

  @Test func writerTouchesOnlyWhatItWrote() throws {
    let folder = NSTemporaryDirectory() + "lectern-site-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let writer = SiteWriter(folder: folder)
    let page = SiteFile(path: "part/a.html", bytes: [1])
    let other = SiteFile(path: "b.html", bytes: [2])
    #expect(try writer.write([page, other]).written == 2)
    try Data([9]).write(to: URL(fileURLWithPath: folder + "/mine.txt"))
    #expect(try writer.write([page, other]).written == 0)
    let changed = SiteFile(path: "part/a.html", bytes: [3])
    #expect(try writer.write([changed, other], keeping: { $0 == "part/a.html" }).written == 0)
    #expect(FileManager.default.contents(atPath: folder + "/part/a.html") == Data([1]))
    #expect(try writer.write([changed]) == (written: 1, removed: 1))
    #expect(!FileManager.default.fileExists(atPath: folder + "/b.html"))
    #expect(FileManager.default.fileExists(atPath: folder + "/mine.txt"))
  }

  @Test func missingTemplateIsNamed() throws {
    let theme = try Theme(folders: ["/nowhere"])
    let site = Site(
      course: try Fixture.site([Fixture.lesson("a", "Text")]).course, runs: [:], theme: theme)
    let error = #expect(throws: ThemeError.self) { try site.files() }
    #expect(error?.message.contains("lesson.mustache") == true)
  }
}
