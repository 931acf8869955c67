# What `cmake --install` installs: the program, everything but cli/ as one library with its headers, the rules, and a
# CMake package that gives others the target stimmig::stimmig.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

foreach(folder base value text ruleset extract link check audit report)
  list(APPEND objects $<TARGET_OBJECTS:stimmig_${folder}>)
endforeach()
add_library(libstimmig STATIC ${objects})
set_target_properties(libstimmig PROPERTIES OUTPUT_NAME stimmig EXPORT_NAME stimmig LINKER_LANGUAGE CXX)
target_compile_features(libstimmig PUBLIC cxx_std_20)
target_include_directories(libstimmig PUBLIC $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/stimmig>)
target_link_libraries(libstimmig PUBLIC date::date PRIVATE PkgConfig::RE2 PkgConfig::GUMBO PkgConfig::MD4C fmt::fmt
                      tomlplusplus::tomlplusplus pugixml::pugixml stemmer)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/stimmig)
install(TARGETS stimmig RUNTIME)
install(TARGETS libstimmig EXPORT stimmig ARCHIVE)
install(DIRECTORY src/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/stimmig
        FILES_MATCHING PATTERN *.h PATTERN cli EXCLUDE)
install(DIRECTORY rules DESTINATION ${CMAKE_INSTALL_DATADIR}/stimmig)
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(EXPORT stimmig NAMESPACE stimmig:: FILE stimmig-targets.cmake DESTINATION ${package})
write_basic_package_version_file(stimmig-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES tools/stimmig-config.cmake ${PROJECT_BINARY_DIR}/stimmig-config-version.cmake DESTINATION ${package})
